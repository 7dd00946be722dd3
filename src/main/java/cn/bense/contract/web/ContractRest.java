package cn.bense.contract.web;

import cn.bense.contract.ContractAccess;
import cn.bense.organization.Person;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "contracts", description = "Contractors, their contracts with areas, clauses and tariff versions")
@RestController
@RequestMapping("/api/v1")
class ContractRest {

    private final ContractAccess access;
    private final ContractViews views;

    ContractRest(ContractAccess access, ContractViews views) {
        this.access = access;
        this.views = views;
    }

    /** A company that can be given work. */
    record Contractor(String code, String name) {}

    @Operation(summary = "Companies that can be given work; a company sees itself only")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @GetMapping("/contractors")
    Page<Contractor> contractors(@Parameter(hidden = true) Person person) {
        var rows = access.contractors(person).stream()
                .map(u -> new Contractor(u.code(), u.name()))
                .toList();
        return new Page<>(rows, null);
    }

    @Operation(summary = "Contracts the caller may see: a company its own, an owner those of the own unit")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @ApiResponse(
            responseCode = "403",
            description = "contract-forbidden: no post that has to do with contracts",
            content = {})
    @GetMapping("/contracts")
    Page<ContractRow> contracts(
            @Parameter(description = "code of the company") @RequestParam(required = false) @Nullable String contractor,
            @Parameter(hidden = true) Person person) {
        var rows = access.visibleTo(person).stream()
                .filter(c -> contractor == null || c.contractor().equals(contractor))
                .map(ContractRow::of)
                .toList();
        return new Page<>(rows, null);
    }

    @Operation(summary = "One contract with the clauses in force, all tariff versions and its areas")
    @ApiResponse(responseCode = "200", description = "the contract")
    @ApiResponse(
            responseCode = "403",
            description = "contract-forbidden: no post that has to do with contracts",
            content = {})
    @ApiResponse(
            responseCode = "404",
            description = "contract-not-found: not there or another party's",
            content = {})
    @GetMapping("/contracts/{code}")
    ContractDetail contract(@PathVariable String code, @Parameter(hidden = true) Person person) {
        var contract = access.visible(code, person);
        return views.detail(contract);
    }
}
