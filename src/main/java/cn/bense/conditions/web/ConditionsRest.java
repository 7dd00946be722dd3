package cn.bense.conditions.web;

import cn.bense.conditions.Weather;
import cn.bense.conditions.WeatherDesk;
import cn.bense.organization.Person;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/conditions}: the weather warnings. */
@RestController
@RequestMapping("/api/v1/conditions")
@Tag(name = "天气与条件")
class ConditionsRest {

    /** One warning; {@code to} null while it holds until lifted. */
    record Condition(
            String number,
            Weather.Kind kind,
            Weather.Level level,
            Instant from,
            @Nullable Instant to,
            String text,
            WeatherDesk.State state,
            String issuedBy,
            Instant issuedAt,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt) {

        static Condition of(WeatherDesk.Line line) {
            var w = line.warning();
            return new Condition(
                    w.number(),
                    w.kind(),
                    w.level(),
                    w.from(),
                    w.to(),
                    w.text(),
                    line.state(),
                    line.issuedBy(),
                    line.issuedAt(),
                    line.liftedBy(),
                    line.liftedAt());
        }
    }

    private final WeatherDesk desk;

    ConditionsRest(WeatherDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "天气预警", description = "最新的在前；to 为空表示解除前一直有效。承包企业的人看不到。")
    @ApiResponse(responseCode = "200", description = "预警")
    @ApiResponse(responseCode = "400", description = "limit 或 after 写错", content = @Content)
    @ApiResponse(responseCode = "401", description = "未登录", content = @Content)
    @ApiResponse(responseCode = "403", description = "weather-read：不是局内人员", content = @Content)
    Page<Condition> list(
            Person person,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = desk.list(person, limit, after);
        return new Page<>(page.items().stream().map(Condition::of).toList(), page.next());
    }
}
