package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestDesk;
import cn.bense.cases.RequestDesk.Asked;
import cn.bense.cases.RequestDesk.Decided;
import cn.bense.cases.RequestReason;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "requests",
        description = "Returns, extensions and suspensions: asked for by the performing unit, decided by hand")
@RestController
@RequestMapping("/api/v1/cases/{number}")
class RequestRest {

    private final RequestDesk desk;
    private final RequestBook requests;
    private final CaseBook book;
    private final CaseAnswers answers;

    RequestRest(RequestDesk desk, RequestBook requests, CaseBook book, CaseAnswers answers) {
        this.desk = desk;
        this.requests = requests;
        this.book = book;
        this.answers = answers;
    }

    record ReturnBody(
            @Nullable String reason,
            @Nullable RequestReason reasonCode,
            @Nullable String proposedUnit,
            @Nullable List<String> photoIds) {}

    record ExtendBody(
            @Nullable OffsetDateTime until,
            @Nullable String reason,
            @Nullable RequestReason reasonCode,
            @Nullable List<String> photoIds) {}

    record SuspendBody(
            @Nullable OffsetDateTime until,
            @Nullable String condition,
            @Nullable String reason,
            @Nullable RequestReason reasonCode,
            @Nullable List<String> photoIds) {}

    record DecideBody(
            @Nullable RequestDecision result,
            @Nullable OffsetDateTime until,
            @Nullable String performer,
            @Nullable String reason,
            @Nullable Boolean shirking) {}

    record Requests(List<RequestJson> items) {}

    @Operation(
            summary = "\"Not ours\": within 2 work hours of receipt, at most twice a case; the third goes to a ruling."
                    + " Pauses the clock until it is decided")
    @ApiResponse(
            responseCode = "409",
            description = "case-state-request, return-late, return-ruled",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "request-reason-required, request-photos",
            content = {})
    @PostMapping("/return")
    ResponseEntity<CaseJson> giveBack(
            @PathVariable String number,
            @RequestBody ReturnBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        var asked =
                new Asked(body.reasonCode(), body.reason(), body.proposedUnit(), null, null, photos(body.photoIds()));
        return act(person, number, seen, n -> desk.giveBack(person, n, asked));
    }

    @Operation(summary = "Asks for a later deadline before it has passed; the clock runs on until it is decided")
    @ApiResponse(
            responseCode = "409",
            description = "case-state-request, request-overdue",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "request-until-required, request-until-early",
            content = {})
    @PostMapping("/extend")
    ResponseEntity<CaseJson> extend(
            @PathVariable String number,
            @RequestBody ExtendBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        var asked =
                new Asked(body.reasonCode(), body.reason(), null, instant(body.until()), null, photos(body.photoIds()));
        return act(person, number, seen, n -> desk.extend(person, n, asked));
    }

    @Operation(
            summary = "Asks to stop the clock until a day or a condition; granted, it stands from the moment of asking."
                    + " Until the decision the state is SUSPENDED and the lamp not yet PAUSED")
    @ApiResponse(
            responseCode = "409",
            description = "case-state-request, request-overdue",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "request-until-or-condition, request-until-early",
            content = {})
    @PostMapping("/suspend")
    ResponseEntity<CaseJson> suspend(
            @PathVariable String number,
            @RequestBody SuspendBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        var asked = new Asked(
                body.reasonCode(),
                body.reason(),
                null,
                instant(body.until()),
                body.condition(),
                photos(body.photoIds()));
        return act(person, number, seen, n -> desk.suspend(person, n, asked));
    }

    @Operation(summary = "Ends a granted suspension: the clock goes on, deadline and timers move by the pause")
    @ApiResponse(
            responseCode = "409",
            description = "case-state-resume",
            content = {})
    @PostMapping("/resume")
    ResponseEntity<CaseJson> resume(
            @PathVariable String number, @Parameter(hidden = true) Person person, IfMatch seen) {
        return act(person, number, seen, n -> desk.resume(person, n));
    }

    @Operation(
            summary = "Decides the request that waits: GRANT, ADJUST (until, or for a return performer) or REFUSE."
                    + " Whose it is to decide stands on the request")
    @ApiResponse(
            responseCode = "403",
            description = "not-your-task, request-own",
            content = {})
    @ApiResponse(
            responseCode = "409",
            description = "request-none: decided, moot or redispatched",
            content = {})
    @PostMapping("/decide")
    ResponseEntity<CaseJson> decide(
            @PathVariable String number,
            @RequestBody DecideBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        var result = body.result();
        if (result == null || result == RequestDecision.LAPSED) {
            throw DomainException.invalidField("result", "value-required", "result");
        }
        var decided = new Decided(
                result, instant(body.until()), body.performer(), body.reason(), Boolean.TRUE.equals(body.shirking()));
        return act(person, number, seen, n -> desk.decide(person, n, decided));
    }

    @Operation(summary = "The requests of a case with their decisions, oldest first; a company sees its own")
    @GetMapping("/requests")
    Requests requests(@PathVariable String number, @Parameter(hidden = true) Person person) {
        return new Requests(
                requests.of(person, number).stream().map(RequestJson::of).toList());
    }

    private ResponseEntity<CaseJson> act(Person person, String number, IfMatch seen, Consumer<String> act) {
        seen.check(book.find(person, number).version());
        act.accept(number);
        return answers.ok(person, number);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static List<String> photos(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids;
    }
}
