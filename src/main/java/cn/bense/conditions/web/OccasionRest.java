package cn.bense.conditions.web;

import cn.bense.conditions.OccasionDesk;
import cn.bense.conditions.Occasions.Kind;
import cn.bense.conditions.Occasions.Occasion;
import cn.bense.conditions.WeatherDesk;
import cn.bense.organization.Person;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/conditions/occasions}: permits to dig and permitted events. */
@RestController
@RequestMapping("/api/v1/conditions/occasions")
@Tag(name = "天气与条件")
class OccasionRest {

    /** Body of the POST; a road, a grid, or both. */
    record NewOccasion(
            @NotNull Kind kind,
            @NotBlank String document,
            @NotBlank String text,
            @Nullable String road,
            @Nullable String grid,
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime to) {}

    record Row(
            String number,
            Kind kind,
            String document,
            String text,
            @Nullable String road,
            @Nullable String grid,
            Instant from,
            Instant to,
            WeatherDesk.State state) {
        static Row of(OccasionDesk.Line line) {
            return of(line.occasion(), line.state());
        }

        static Row of(Occasion o, WeatherDesk.State state) {
            return new Row(o.number(), o.kind(), o.document(), o.text(), o.road(), o.grid(), o.from(), o.to(), state);
        }
    }

    private final OccasionDesk desk;

    OccasionRest(OccasionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "占道许可和活动", description = "最新的在前；承包企业的人看不到。")
    @ApiResponse(responseCode = "200", description = "许可和活动")
    @ApiResponse(responseCode = "400", description = "limit 或 after 写错", content = @Content)
    @ApiResponse(responseCode = "403", description = "weather-read：不是局内人员", content = @Content)
    Page<Row> list(
            @Parameter(hidden = true) Person person,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = desk.list(person, limit, after);
        return new Page<>(page.items().stream().map(Row::of).toList(), page.next());
    }

    @PostMapping
    @Operation(summary = "录入许可或活动", description = "督查科、调度员和合同主管能录；是扣款豁免的依据。")
    @ApiResponse(responseCode = "201", description = "录好的一条")
    @ApiResponse(responseCode = "403", description = "occasion-write", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "occasion-document、occasion-text、occasion-period、occasion-place、occasion-road、occasion-grid",
            content = @Content)
    ResponseEntity<Row> enter(@Valid @RequestBody NewOccasion body, @Parameter(hidden = true) Person person) {
        var o = desk.enter(
                person,
                body.kind(),
                body.document(),
                body.text(),
                body.road(),
                body.grid(),
                body.from().toInstant(),
                body.to().toInstant());
        var row = desk.list(person, 1, null).items().get(0);
        return ResponseEntity.created(URI.create("/api/v1/conditions/occasions"))
                .body(Row.of(o, row.state()));
    }

    @PostMapping("/{number}/withdraw")
    @Operation(summary = "撤下一条许可或活动", description = "从现在起不再作豁免依据。")
    @ApiResponse(responseCode = "204", description = "已撤下")
    @ApiResponse(responseCode = "403", description = "occasion-write", content = @Content)
    @ApiResponse(responseCode = "404", description = "occasion", content = @Content)
    @ApiResponse(responseCode = "409", description = "occasion-withdrawn", content = @Content)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String number, @Parameter(hidden = true) Person person) {
        desk.withdraw(person, number);
    }
}
