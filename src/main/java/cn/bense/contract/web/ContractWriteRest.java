package cn.bense.contract.web;

import cn.bense.contract.ContractAccess;
import cn.bense.contract.ContractDesk;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.contract.web.TariffRow.ClauseRow;
import cn.bense.organization.Person;
import cn.bense.shared.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Writing the register of contracts, for programs; {@code to} is everywhere the first day that no longer counts. */
@Tag(name = "contracts")
@RestController
@RequestMapping("/api/v1/contracts")
class ContractWriteRest {

    record NewContract(
            @NotBlank String code,
            @NotBlank @Size(max = 100) String name,
            @NotBlank String contractor,
            @NotBlank String owner,
            @NotNull ServiceType serviceType,
            @NotNull Mode mode,
            long monthlyFeeFen,
            @NotNull BigDecimal capShare,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = 200) String reason) {
        Contract toContract() {
            return new Contract(
                    code,
                    name,
                    contractor,
                    "",
                    owner,
                    "",
                    serviceType,
                    mode,
                    Money.ofFen(monthlyFeeFen),
                    capShare,
                    from,
                    to);
        }
    }

    record NewAreas(
            @NotNull @Size(min = 1, max = 2000) List<@Valid @NotNull Place> areas,
            @NotBlank @Size(max = 200) String reason) {}

    record Place(
            @NotBlank String item,
            @Nullable String road,
            @Nullable String grid,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {
        Area toArea(String contract) {
            return new Area(contract, item, road, grid, from, to);
        }
    }

    record NewTariff(
            int version,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotNull @Size(min = 1, max = 100) List<@NotNull ClauseRow> clauses,
            @NotBlank @Size(max = 200) String reason) {
        Tariff toTariff(String contract) {
            return new Tariff(
                    contract,
                    version,
                    from,
                    to,
                    clauses.stream().map(NewTariff::clause).toList());
        }

        private static Clause clause(ClauseRow c) {
            return new Clause(
                    c.code(),
                    c.name(),
                    Money.ofFen(c.firstFen()),
                    money(c.secondFen()),
                    money(c.thirdFen()),
                    c.lateMultiplier(),
                    Money.ofFen(c.maxFen()),
                    c.points(),
                    c.secondPoints(),
                    c.thirdPoints(),
                    c.maxPoints());
        }

        private static @Nullable Money money(@Nullable Long fen) {
            return fen == null ? null : Money.ofFen(fen);
        }
    }

    record Added(int added) {}

    /** What a version changes; {@code published} false after a dry run. */
    record Published(int version, boolean published, List<String> changes) {}

    private final ContractAccess access;
    private final ContractDesk desk;
    private final ContractViews views;

    ContractWriteRest(ContractAccess access, ContractDesk desk, ContractViews views) {
        this.access = access;
        this.desk = desk;
        this.views = views;
    }

    @Operation(
            summary =
                    "Enter a contract (its owner, or the system administrator); prices start from the default clauses")
    @ApiResponse(responseCode = "201", description = "the contract")
    @ApiResponse(responseCode = "403", description = "contract-write", content = @Content)
    @ApiResponse(responseCode = "409", description = "contract-exists", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "contract-dates, contract-fee, contract-cap, contractor-unknown, owner-unknown",
            content = @Content)
    @PostMapping
    ResponseEntity<ContractDetail> add(@Valid @RequestBody NewContract body, @Parameter(hidden = true) Person person) {
        desk.add(body.toContract(), body.reason(), person);
        return ResponseEntity.created(URI.create("/api/v1/contracts/" + body.code()))
                .body(views.detail(access.visible(body.code(), person)));
    }

    @Operation(summary = "Add places the contract answers for, all or none; those that stand already are passed over")
    @ApiResponse(responseCode = "200", description = "how many were added")
    @ApiResponse(responseCode = "403", description = "contract-write", content = @Content)
    @ApiResponse(responseCode = "404", description = "contract-not-found", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "area-overlap, area-dates, area-place, item-unknown, area-road-unknown, area-grid-unknown",
            content = @Content)
    @PostMapping("/{code}/areas")
    Added areas(@PathVariable String code, @Valid @RequestBody NewAreas body, @Parameter(hidden = true) Person person) {
        var areas = body.areas().stream().map(a -> a.toArea(code)).toList();
        return new Added(desk.addAreas(code, areas, body.reason(), person));
    }

    @Operation(summary = "Publish the next tariff version; with dryRun only what it would change")
    @ApiResponse(responseCode = "200", description = "what changes against the last version")
    @ApiResponse(responseCode = "403", description = "contract-write", content = @Content)
    @ApiResponse(responseCode = "404", description = "contract-not-found", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "tariff-version, tariff-overlap, tariff-gap, tariff-backdated, clause-range, clause-twice",
            content = @Content)
    @PostMapping("/{code}/tariffs")
    Published publish(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Valid @RequestBody NewTariff body,
            @Parameter(hidden = true) Person person) {
        var tariff = body.toTariff(code);
        var changes = desk.preview(tariff, person);
        if (!dryRun) {
            desk.publish(tariff, body.reason(), person);
        }
        return new Published(tariff.version(), !dryRun, changes);
    }
}
