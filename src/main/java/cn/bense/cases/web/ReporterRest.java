package cn.bense.cases.web;

import cn.bense.cases.ReporterDesk;
import cn.bense.cases.ReporterDesk.Revealed;
import cn.bense.organization.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "cases", description = "Problems found in the street, from report to closing")
@RestController
class ReporterRest {

    private final ReporterDesk reporters;

    ReporterRest(ReporterDesk reporters) {
        this.reporters = reporters;
    }

    record RevealBody(@Nullable String reason) {}

    @Operation(
            summary = "Shows the citizen's name and phone number; every look is audited with its reason",
            description = "The answer is never stored: an Idempotency-Key is ignored here.")
    @ApiResponse(responseCode = "200", description = "name and phone as left")
    @ApiResponse(
            responseCode = "403",
            description = "reporter-rights: dispatchers, recheckers and supervisors only",
            content = {})
    @ApiResponse(
            responseCode = "404",
            description = "case; reporter-none: nothing was left, or it is erased",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "reveal-reason: 2 to 200 characters",
            content = {})
    @PostMapping("/api/v1/cases/{number}/reporter/reveal")
    Revealed reveal(
            @PathVariable String number, @RequestBody RevealBody body, @Parameter(hidden = true) Person person) {
        return reporters.reveal(person, number, body.reason());
    }
}
