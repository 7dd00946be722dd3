package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.SupervisionDesk;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The supervision section's commands on a case (api.md, Cases). */
@Tag(name = "cases")
@RestController
@RequestMapping("/api/v1/cases/{number}")
class CaseSupervisionRest {

    private final SupervisionDesk desk;
    private final CaseBook book;
    private final CaseAnswers answers;

    CaseSupervisionRest(SupervisionDesk desk, CaseBook book, CaseAnswers answers) {
        this.desk = desk;
        this.book = book;
        this.answers = answers;
    }

    record SuperviseBody(@Nullable String text) {}

    record AnswerBody(@Nullable String text) {}

    record VoidBody(@Nullable String reason) {}

    record SplitBody(@Nullable List<@Nullable String> performers) {}

    record ReopenBody(@Nullable String reason, @Nullable List<String> photoIds) {}

    @Operation(
            summary =
                    "A supervision order; unanswered in time its level rises to the deputy director, then the director")
    @ApiResponse(
            responseCode = "409",
            description = "supervision-open, case-state-supervise",
            content = {})
    @PostMapping("/supervise")
    ResponseEntity<CaseJson> supervise(
            @PathVariable String number,
            @RequestBody SuperviseBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        check(person, number, seen);
        desk.supervise(person, number, text(body.text()));
        return answers.ok(person, number);
    }

    @Operation(summary = "The performer's answer to the supervision order that waits")
    @ApiResponse(
            responseCode = "409",
            description = "supervision-none",
            content = {})
    @PostMapping("/answer")
    ResponseEntity<CaseJson> answer(
            @PathVariable String number,
            @RequestBody AnswerBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        check(person, number, seen);
        desk.answer(person, number, text(body.text()));
        return answers.ok(person, number);
    }

    @Operation(
            summary = "By the supervisor void at once; by others of the bureau a request that the supervisor decides")
    @ApiResponse(
            responseCode = "409",
            description = "void-asked, case-state-void, case-void-settled",
            content = {})
    @PostMapping("/void")
    ResponseEntity<CaseJson> voidCase(
            @PathVariable String number,
            @RequestBody VoidBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        check(person, number, seen);
        desk.voidCase(person, number, text(body.reason()));
        return answers.ok(person, number);
    }

    @Operation(summary = "Opens one linked case for each further performer; `linked` of the answer names them")
    @ApiResponse(
            responseCode = "422",
            description = "split-none, split-same, split-exists, split-twice, split-too-many, performer-unknown",
            content = {})
    @PostMapping("/split")
    ResponseEntity<CaseJson> split(
            @PathVariable String number,
            @RequestBody SplitBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        check(person, number, seen);
        var performers = body.performers();
        if (performers == null) {
            throw DomainException.invalidField("performers", "value-required", "performers");
        }
        desk.split(
                person,
                number,
                performers.stream()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList());
        return answers.ok(person, number);
    }

    @Operation(
            summary =
                    "CLOSED to REWORK because the citizen is not satisfied, before the month of its finding is frozen")
    @ApiResponse(
            responseCode = "409",
            description = "case-state-reopen, reopen-frozen",
            content = {})
    @PostMapping("/reopen")
    ResponseEntity<CaseJson> reopen(
            @PathVariable String number,
            @RequestBody ReopenBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        check(person, number, seen);
        var photos = body.photoIds();
        desk.reopen(person, number, text(body.reason()), photos == null ? List.of() : photos);
        return answers.ok(person, number);
    }

    private void check(Person person, String number, IfMatch seen) {
        seen.check(book.find(person, number).version());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
