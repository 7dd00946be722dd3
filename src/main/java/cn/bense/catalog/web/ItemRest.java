package cn.bense.catalog.web;

import cn.bense.catalog.Catalog;
import cn.bense.catalog.CatalogDesk;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import cn.bense.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "catalogue", description = "Items, their class codes, standards and deadlines; effective-dated")
@RestController
@RequestMapping("/api/v1/items")
class ItemRest {

    private static final String AT = "Instant the rules are read at, now when left out";

    private final Catalog catalog;
    private final CatalogDesk desk;
    private final Clock clock;

    ItemRest(Catalog catalog, CatalogDesk desk, Clock clock) {
        this.catalog = catalog;
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(summary = "All items in force, in the order of the page")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @ApiResponse(
            responseCode = "400",
            description = "at is no time",
            content = {})
    @GetMapping
    Page<ItemRow> list(
            @Parameter(description = AT, example = "2026-04-17T08:51:00+08:00")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable
                    OffsetDateTime at) {
        return new Page<>(catalog.items(instant(at)).stream().map(ItemRow::of).toList(), null);
    }

    @Operation(summary = "One item; ETag is its rule version")
    @ApiResponse(responseCode = "200", description = "the item")
    @ApiResponse(
            responseCode = "404",
            description = "item-not-found",
            content = {})
    @GetMapping("/{code}")
    ResponseEntity<ItemRow> one(
            @PathVariable String code,
            @Parameter(description = AT, example = "2026-04-17T08:51:00+08:00")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable
                    OffsetDateTime at) {
        var item = catalog.item(code, instant(at))
                .map(ItemRow::of)
                .orElseThrow(() -> DomainException.notFound("item-not-found", code));
        return ResponseEntity.ok().eTag(String.valueOf(item.version())).body(item);
    }

    @Operation(summary = "Publish a new version of an item (system administrator); cases filed keep theirs")
    @ApiResponse(responseCode = "201", description = "the item as it reads under the new version")
    @ApiResponse(
            responseCode = "403",
            description = "forbidden: not a system administrator",
            content = {})
    @ApiResponse(
            responseCode = "404",
            description = "item-not-found",
            content = {})
    @ApiResponse(
            responseCode = "409",
            description = "stale: If-Match names another version",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "version-date-past, version-before-last, deadline-default-missing, deadline-twice,"
                    + " variant-unknown, reason-length, item-name, item-front, item-process, item-owner, item-clause,"
                    + " item-variant, item-line, invalid",
            content = {})
    @PostMapping("/{code}/versions")
    ResponseEntity<ItemRow> publish(
            @PathVariable String code,
            @Valid @RequestBody VersionForm form,
            @Parameter(hidden = true) IfMatch seen,
            @Parameter(hidden = true) Person person) {
        var before = desk.versions(code).get(0).item();
        var item = ItemRow.of(desk.revise(code, form.from(), form.toItem(before), form.reason(), seen, person));
        return ResponseEntity.created(URI.create("/api/v1/items/" + item.code()))
                .eTag(String.valueOf(item.version()))
                .body(item);
    }

    private Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? clock.instant() : at.toInstant();
    }
}
