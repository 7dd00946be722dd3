package cn.bense.cases.web;

import cn.bense.audit.AuditEvent;
import cn.bense.cases.CaseBook;
import cn.bense.cases.FilingDesk;
import cn.bense.organization.Person;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "cases", description = "Problems found in the street, from report to closing")
@RestController
@RequestMapping("/api/v1/cases")
class CaseRest {

    private final FilingDesk filing;
    private final CaseBook book;
    private final CaseAnswers answers;
    private final ProcessDrawings drawings;

    CaseRest(FilingDesk filing, CaseBook book, CaseAnswers answers, ProcessDrawings drawings) {
        this.filing = filing;
        this.book = book;
        this.answers = answers;
        this.drawings = drawings;
    }

    record Count(long count, boolean more) {}

    record DeadlineJson(@Nullable Instant dueAt, @Nullable Instant internalDueAt, List<String> explanation) {}

    record Near(
            String number,
            String item,
            String address,
            long distanceM,
            Instant foundAt,
            String state,
            @Nullable String photo) {}

    @Operation(summary = "Report a problem; filed and dispatched at once when the responsibility is unambiguous")
    @ApiResponse(responseCode = "201", description = "the case")
    @ApiResponse(
            responseCode = "422",
            description = "item-unknown, variant-unknown, outside-county, road-unknown, photos-required, photo-unknown,"
                    + " description-too-long, merge-target-unknown",
            content = {})
    @PostMapping
    ResponseEntity<CaseJson> report(@RequestBody ReportForm form, @Parameter(hidden = true) Person person) {
        var number = filing.report(person, form.toReport());
        return answers.answer(ResponseEntity.created(URI.create("/api/v1/cases/" + number)), person, number);
    }

    @Operation(summary = "Cases the caller may see, newest first, or by deadline with sort=due")
    @GetMapping
    Page<CaseRowJson> list(CaseFilterForm form, @Parameter(hidden = true) Person person) {
        var page = book.list(person, form.filter(person), form.checkedLimit(), form.after());
        return new Page<>(page.items().stream().map(CaseRowJson::of).toList(), page.next());
    }

    @Operation(summary = "Number of matches, exact up to 10,000")
    @GetMapping("/count")
    Count count(CaseFilterForm form, @Parameter(hidden = true) Person person) {
        var n = book.count(person, form.filter(person), 10_001);
        return new Count(Math.min(n, 10_000), n > 10_000);
    }

    @Operation(summary = "One case; 404 when it is another party's")
    @ApiResponse(responseCode = "200", description = "the case; ETag carries its version")
    @ApiResponse(
            responseCode = "404",
            description = "case: not there or not yours",
            content = {})
    @GetMapping("/{number}")
    ResponseEntity<CaseJson> one(@PathVariable String number, @Parameter(hidden = true) Person person) {
        return answers.ok(person, number);
    }

    @Operation(summary = "The case's event rows, oldest first, chained by digest")
    @GetMapping("/{number}/events")
    List<AuditEvent> events(@PathVariable String number, @Parameter(hidden = true) Person person) {
        return book.events(person, number);
    }

    @Operation(summary = "Where the case's process stands, called processes included")
    @GetMapping("/{number}/process")
    ProcessJson process(@PathVariable String number, @Parameter(hidden = true) Person person) {
        return drawings.of(book.process(person, number));
    }

    @Operation(summary = "The deadline and its arithmetic, line by line")
    @GetMapping("/{number}/deadline")
    DeadlineJson deadline(@PathVariable String number, @Parameter(hidden = true) Person person) {
        var view = book.find(person, number);
        return new DeadlineJson(view.dueAt(), view.internalDueAt(), view.dueExplanation());
    }

    @Operation(summary = "Probable duplicates: same item within 30 m and 24 h")
    @GetMapping("/nearby")
    Page<Near> nearby(
            @RequestParam double lat,
            @RequestParam double lon,
            @RequestParam String item,
            @Parameter(hidden = true) Person person) {
        var rows = book.nearby(person, new GeoPoint(lat, lon), item).stream()
                .map(n -> new Near(
                        n.number(),
                        n.itemName(),
                        n.address(),
                        Math.round(n.distanceM()),
                        n.foundAt(),
                        n.state().name(),
                        n.photo()))
                .toList();
        return new Page<>(rows, null);
    }

    @Operation(summary = "What is often reported around a place, with who would get it and why")
    @GetMapping("/suggest")
    Page<CaseBook.Suggestion> suggest(
            @RequestParam double lat, @RequestParam double lon, @Parameter(hidden = true) Person person) {
        return new Page<>(book.suggest(person, new GeoPoint(lat, lon)), null);
    }
}
