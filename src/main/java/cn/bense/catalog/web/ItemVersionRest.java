package cn.bense.catalog.web;

import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.catalog.CatalogDesk;
import cn.bense.organization.Person;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adding items, reading their versions, taking back one that has not begun. */
@Tag(name = "catalogue")
@RestController
@RequestMapping("/api/v1/items")
class ItemVersionRest {

    /** Body of {@code POST /items}; without a process the plain rectification. */
    record NewItem(
            @NotBlank String code,
            @NotBlank String name,
            @NotBlank String shortName,
            @NotBlank String front,
            @Nullable String process,
            @Nullable String icon,
            @Nullable String clause,
            @NotBlank String ownerUnit,
            @Nullable List<@Valid @NotNull Variant> variants,
            @NotNull @Size(min = 1, max = 200) List<VersionForm.@Valid @NotNull Row> deadlines,
            @Nullable List<@NotBlank String> standard,
            @Nullable List<@NotBlank String> steps,
            @NotBlank @Size(max = 200) String reason) {

        Item toItem() {
            return new Item(
                    code,
                    name,
                    shortName,
                    front,
                    process == null ? "plain-rectification" : process,
                    icon == null ? "clipboard-list" : icon,
                    clause,
                    variants == null ? List.of() : variants,
                    deadlines.stream().map(VersionForm.Row::toDeadline).toList(),
                    List.of(),
                    standard == null ? List.of() : standard,
                    steps == null ? List.of() : steps,
                    1,
                    0,
                    1,
                    ownerUnit,
                    0);
        }
    }

    record Listed(int version, Instant from, String reason, String publishedBy, boolean upcoming, ItemRow item) {
        static Listed of(CatalogDesk.Version v) {
            return new Listed(
                    v.item().version(), v.begins(), v.reason(), v.publishedBy(), v.upcoming(), ItemRow.of(v.item()));
        }
    }

    private final CatalogDesk desk;

    ItemVersionRest(CatalogDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Add an item (system administrator); it can be reported from now on")
    @ApiResponse(responseCode = "201", description = "the item")
    @ApiResponse(responseCode = "403", description = "forbidden", content = @Content)
    @ApiResponse(responseCode = "409", description = "item-taken", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "item-code, item-name, item-front, item-process, item-owner, item-clause, item-variant,"
                    + " item-line, deadline-default-missing, deadline-twice, variant-unknown, reason-length",
            content = @Content)
    @PostMapping
    ResponseEntity<ItemRow> add(@Valid @RequestBody NewItem body, @Parameter(hidden = true) Person person) {
        var item = ItemRow.of(desk.add(body.toItem(), body.reason(), person));
        return ResponseEntity.created(URI.create("/api/v1/items/" + item.code()))
                .eTag(String.valueOf(item.version()))
                .body(item);
    }

    @Operation(summary = "All versions of an item, the newest first")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @ApiResponse(responseCode = "404", description = "item-not-found", content = @Content)
    @GetMapping("/{code}/versions")
    Page<Listed> versions(@PathVariable String code) {
        return new Page<>(desk.versions(code).stream().map(Listed::of).toList(), null);
    }

    @Operation(summary = "Take back the last version before it begins (system administrator)")
    @ApiResponse(responseCode = "204", description = "taken back")
    @ApiResponse(responseCode = "403", description = "forbidden", content = @Content)
    @ApiResponse(responseCode = "409", description = "version-begun, stale", content = @Content)
    @DeleteMapping("/{code}/versions/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @PathVariable int version, @Parameter(hidden = true) Person person) {
        desk.withdraw(code, version, person);
    }
}
