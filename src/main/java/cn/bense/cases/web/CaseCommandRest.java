package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.DispatchDesk.BulkRow;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.FilingDesk.Verification;
import cn.bense.cases.RecheckDesk;
import cn.bense.cases.RecheckDesk.ReasonCode;
import cn.bense.cases.RecheckDesk.Result;
import cn.bense.cases.SupervisionDesk;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "cases", description = "Problems found in the street, from report to closing")
@RestController
@RequestMapping("/api/v1/cases")
class CaseCommandRest {

    private static final int BULK_LIMIT = 200;

    private final FilingDesk filing;
    private final DispatchDesk dispatch;
    private final SupervisionDesk supervision;
    private final RecheckDesk recheck;
    private final CaseBook book;
    private final CaseAnswers answers;

    CaseCommandRest(
            FilingDesk filing,
            DispatchDesk dispatch,
            SupervisionDesk supervision,
            RecheckDesk recheck,
            CaseBook book,
            CaseAnswers answers) {
        this.filing = filing;
        this.dispatch = dispatch;
        this.supervision = supervision;
        this.recheck = recheck;
        this.book = book;
        this.answers = answers;
    }

    record ReasonBody(@Nullable String reason) {}

    record IntoBody(@Nullable String into) {}

    record PerformerBody(
            @Nullable String performer, @Nullable String reason) {}

    record RecheckBody(
            @Nullable Result result,
            @Nullable ReasonCode reasonCode,
            @Nullable String comment,
            @Nullable List<String> photoIds) {}

    record BulkBody(
            @Nullable String command,
            @Nullable List<String> numbers,
            @Nullable BulkWish body,
            @Nullable Boolean dryRun) {}

    record BulkWish(
            @Nullable String performer,
            @Nullable String reason,
            @Nullable String text) {}

    record BulkAnswer(List<BulkRow> items) {}

    @Operation(summary = "Files a public report: verify with FILE")
    @PostMapping("/{number}/file")
    ResponseEntity<CaseJson> file(@PathVariable String number, @Parameter(hidden = true) Person person, IfMatch seen) {
        return act(
                person,
                number,
                seen,
                () -> filing.verify(person, number, new Verification(Verification.Outcome.FILE, null, null)));
    }

    @Operation(summary = "Refuses a public report with a reason: verify with REJECT")
    @PostMapping("/{number}/reject")
    ResponseEntity<CaseJson> reject(
            @PathVariable String number,
            @RequestBody ReasonBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        return act(
                person,
                number,
                seen,
                () -> filing.verify(
                        person, number, new Verification(Verification.Outcome.REJECT, body.reason(), null)));
    }

    @Operation(summary = "Merges a duplicate into another case; every reporter is kept")
    @PostMapping("/{number}/merge")
    ResponseEntity<CaseJson> merge(
            @PathVariable String number,
            @RequestBody IntoBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        return act(person, number, seen, () -> filing.merge(person, number, required(body.into(), "into")));
    }

    @Operation(
            summary =
                    "Gives the case to a performer (a code of /contractors or /units); before acknowledgement also again")
    @PostMapping("/{number}/dispatch")
    ResponseEntity<CaseJson> dispatch(
            @PathVariable String number,
            @RequestBody PerformerBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        return act(
                person, number, seen, () -> dispatch.dispatch(person, number, required(body.performer(), "performer")));
    }

    @Operation(summary = "Takes a dispatch back within 10 s and before acknowledgement; later 409")
    @PostMapping("/{number}/recall")
    ResponseEntity<CaseJson> recall(
            @PathVariable String number, @Parameter(hidden = true) Person person, IfMatch seen) {
        return act(person, number, seen, () -> dispatch.recall(person, number));
    }

    @Operation(summary = "The performer confirms receipt")
    @PostMapping("/{number}/acknowledge")
    ResponseEntity<CaseJson> acknowledge(
            @PathVariable String number, @Parameter(hidden = true) Person person, IfMatch seen) {
        return act(person, number, seen, () -> dispatch.acknowledge(person, number));
    }

    @Operation(summary = "Rules whose it is; binding")
    @PostMapping("/{number}/rule")
    ResponseEntity<CaseJson> rule(
            @PathVariable String number,
            @RequestBody PerformerBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        return act(person, number, seen, () -> {
            var reason = body.reason() == null ? "" : body.reason();
            dispatch.rule(person, number, required(body.performer(), "performer"), reason);
        });
    }

    @Operation(summary = "A nudge to the performer, recorded")
    @PostMapping("/{number}/remind")
    ResponseEntity<CaseJson> remind(
            @PathVariable String number, @Parameter(hidden = true) Person person, IfMatch seen) {
        return act(person, number, seen, () -> dispatch.remind(person, number));
    }

    @Operation(summary = "PASS closes the case, REWORK with a reason sends it back; both final")
    @PostMapping("/{number}/recheck")
    ResponseEntity<CaseJson> recheck(
            @PathVariable String number,
            @RequestBody RecheckBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        return act(person, number, seen, () -> {
            var result = required(body.result(), "result");
            var photoIds = body.photoIds() == null ? List.<String>of() : body.photoIds();
            recheck.recheck(person, number, result, body.reasonCode(), body.comment(), photoIds);
        });
    }

    @Operation(
            summary =
                    "Dispatches, reminds or supervises up to 200 cases, each its own transaction; dryRun shows what would happen")
    @PostMapping("/bulk")
    BulkAnswer bulk(@RequestBody BulkBody body, @Parameter(hidden = true) Person person) {
        var numbers = required(body.numbers(), "numbers");
        if (numbers.size() > BULK_LIMIT) {
            throw DomainException.invalidField("numbers", "bulk-too-many", numbers.size());
        }
        return new BulkAnswer(bulkRows(body, numbers, person));
    }

    private List<BulkRow> bulkRows(BulkBody body, List<String> numbers, Person person) {
        var wish = body.body();
        var dryRun = Boolean.TRUE.equals(body.dryRun());
        return switch (String.valueOf(body.command())) {
            case "dispatch" -> dispatch.dispatchAll(person, numbers, wish == null ? null : wish.performer(), dryRun);
            case "remind" -> dispatch.remindAll(person, numbers, dryRun);
            case "supervise" -> {
                var text = wish == null ? null : wish.text();
                yield supervision.superviseAll(person, numbers, required(text, "text"), dryRun);
            }
            default -> throw DomainException.invalidField("command", "bulk-command", String.valueOf(body.command()));
        };
    }

    /** Every command: not on a version that is gone, then the act, then the case as it stands now. */
    private ResponseEntity<CaseJson> act(Person person, String number, IfMatch seen, Runnable command) {
        seen.check(book.find(person, number).version());
        command.run();
        return answers.ok(person, number);
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw DomainException.invalidField(field, "value-required", field);
        }
        return value;
    }
}
