package cn.bense.settlement.web;

import cn.bense.organization.Person;
import cn.bense.settlement.DeductionState;
import cn.bense.settlement.Deductions;
import cn.bense.settlement.Deductions.Filter;
import cn.bense.settlement.ExemptionReason;
import cn.bense.settlement.Exemptions;
import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import cn.bense.shared.Page;
import cn.bense.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
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

@Tag(
        name = "deductions",
        description = "Deductions from contractors' fees: proposed by rule, decided by the contract owner")
@RestController
@RequestMapping("/api/v1/deductions")
class DeductionRest {

    private static final int MAX = 200;

    private final Deductions deductions;
    private final Exemptions exemptions;

    DeductionRest(Deductions deductions, Exemptions exemptions) {
        this.deductions = deductions;
        this.exemptions = exemptions;
    }

    record ChangeBody(@Nullable Long amountFen, @Nullable String reason) {}

    record DropBody(
            @Nullable ExemptionReason exemption, @Nullable String reason) {}

    @Operation(summary = "Deductions the caller may see, newest number first")
    @GetMapping
    Page<DeductionJson> list(
            @RequestParam(required = false) @Nullable String contract,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable List<DeductionState> state,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Person person) {
        if (limit < 1 || limit > MAX) {
            throw DomainException.malformed("limit-range", limit, MAX);
        }
        var filter = new Filter(contract, month, state == null ? List.of() : state, caseNumber, null);
        var page = deductions.list(person, filter, limit, after);
        return new Page<>(page.items().stream().map(DeductionJson::of).toList(), page.next());
    }

    @Operation(summary = "One deduction with formula, proof and rule version")
    @GetMapping("/{number}")
    ResponseEntity<DeductionJson> one(@PathVariable String number, @Parameter(hidden = true) Person person) {
        var view = deductions.find(person, number);
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(DeductionJson.of(view));
    }

    @Operation(summary = "What may excuse it by the program's own records: warnings, permits, events, the leaf season")
    @GetMapping("/{number}/exemptions")
    List<Exemptions.Hint> exemptions(@PathVariable String number, @Parameter(hidden = true) Person person) {
        return exemptions.hints(person, number);
    }

    @Operation(summary = "The contract owner accepts the proposal as it stands")
    @ApiResponse(responseCode = "200", description = "decided; the contractor is told")
    @ApiResponse(
            responseCode = "403",
            description = "not-your-task, separation",
            content = {})
    @ApiResponse(
            responseCode = "409",
            description = "deduction-state, stale",
            content = {})
    @PostMapping("/{number}/confirm")
    DeductionJson confirm(@PathVariable String number, @Parameter(hidden = true) Person person, IfMatch seen) {
        check(person, number, seen);
        deductions.confirm(person, number);
        return DeductionJson.of(deductions.find(person, number));
    }

    @Operation(summary = "Another amount, 1 fen to the clause's highest, with a reason")
    @PostMapping("/{number}/change")
    DeductionJson change(
            @PathVariable String number,
            @RequestBody ChangeBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        check(person, number, seen);
        if (body.amountFen() == null) {
            throw DomainException.invalidField("amountFen", "amount-required");
        }
        deductions.change(person, number, Money.ofFen(body.amountFen()), body.reason() == null ? "" : body.reason());
        return DeductionJson.of(deductions.find(person, number));
    }

    @Operation(summary = "Not charged, by one of the nine exemptions, with a reason")
    @PostMapping("/{number}/drop")
    DeductionJson drop(
            @PathVariable String number,
            @RequestBody DropBody body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        check(person, number, seen);
        if (body.exemption() == null) {
            throw DomainException.invalidField("exemption", "exemption-required");
        }
        deductions.drop(person, number, body.exemption(), body.reason() == null ? "" : body.reason());
        return DeductionJson.of(deductions.find(person, number));
    }

    @Operation(summary = "The contractor agrees before its term ends")
    @PostMapping("/{number}/accept")
    DeductionJson accept(@PathVariable String number, @Parameter(hidden = true) Person person, IfMatch seen) {
        check(person, number, seen);
        deductions.accept(person, number);
        return DeductionJson.of(deductions.find(person, number));
    }

    private void check(Person person, String number, IfMatch seen) {
        seen.check(deductions.find(person, number).version());
    }
}
