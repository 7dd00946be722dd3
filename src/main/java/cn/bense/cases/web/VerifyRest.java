package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.FilingDesk.Verification;
import cn.bense.cases.SiteDesk;
import cn.bense.cases.SiteDesk.Found;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code verify}: the desk's decision and the inspector's answer from the spot are one command of the API. */
@Tag(name = "cases")
@RestController
@RequestMapping("/api/v1/cases")
class VerifyRest {

    private final FilingDesk filing;
    private final SiteDesk sites;
    private final CaseBook book;
    private final CaseAnswers answers;

    VerifyRest(FilingDesk filing, SiteDesk sites, CaseBook book, CaseAnswers answers) {
        this.filing = filing;
        this.sites = sites;
        this.book = book;
        this.answers = answers;
    }

    /** The first four are the desk's, the others the inspector's. */
    enum Result {
        FILE,
        REJECT,
        MERGE,
        SEND,
        CONFIRMED,
        UNFOUNDED,
        HANDLED
    }

    record VerifyBody(
            @Nullable Result result,
            @Nullable String reason,
            @Nullable String into,
            @Nullable String comment,
            @Nullable List<String> photoIds) {}

    @Operation(
            summary =
                    "A public report: the desk says FILE, REJECT (reason), MERGE (into) or SEND (an inspector goes there); the"
                            + " inspector answers CONFIRMED, UNFOUNDED or HANDLED with photoIds and a comment")
    @ApiResponse(responseCode = "200", description = "the case")
    @ApiResponse(
            responseCode = "403",
            description = "not-your-task, site-own-report: whoever took the report in does not look at it",
            content = {})
    @ApiResponse(
            responseCode = "409",
            description = "case-state, site-sent-already, stale",
            content = {})
    @PostMapping("/{number}/verify")
    ResponseEntity<CaseJson> verify(
            @PathVariable String number,
            @RequestBody VerifyBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        seen.check(book.find(person, number).version());
        decide(person, number, body);
        return answers.ok(person, number);
    }

    private void decide(Person person, String number, VerifyBody body) {
        if (body.result() == null) {
            throw DomainException.invalidField("result", "value-required", "result");
        }
        var photoIds = body.photoIds() == null ? List.<String>of() : body.photoIds();
        switch (body.result()) {
            case CONFIRMED, UNFOUNDED, HANDLED ->
                sites.answer(person, number, Found.valueOf(body.result().name()), body.comment(), photoIds);
            case FILE, REJECT, MERGE, SEND ->
                filing.verify(
                        person,
                        number,
                        new Verification(
                                Verification.Outcome.valueOf(body.result().name()), body.reason(), body.into()));
        }
    }
}
