package cn.bense.audit.web;

import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditLine;
import cn.bense.audit.AuditLog;
import cn.bense.audit.ChainBreak;
import cn.bense.audit.ChainCheck;
import cn.bense.audit.ChainChecks;
import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import cn.bense.shared.SubjectRef;
import cn.bense.web.Accounts.Account;
import cn.bense.web.SheetFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "audit", description = "The log of all acts, chained by digest; the auditor's alone")
@RestController
class AuditRest {

    private static final String BASE = "/api/v1/audit";
    private static final int MOST = 200;

    private final AuditLog log;
    private final ChainChecks checks;
    private final AuditSheet sheet;
    private final AuditWords words;

    AuditRest(AuditLog log, ChainChecks checks, AuditSheet sheet, AuditWords words) {
        this.log = log;
        this.checks = checks;
        this.sheet = sheet;
        this.words = words;
    }

    /** {@code holds}: the row says what was written and stands behind the row before it. */
    record Row(SubjectRef subject, String actorName, AuditEvent event, boolean holds) {
        static Row of(AuditLine line) {
            return new Row(line.subject(), line.who(), line.event(), line.holds());
        }
    }

    /** {@code checking}: rows read so far by a check under way, null when none is. */
    record State(@Nullable Check last, @Nullable Long checking) {}

    record Check(Instant at, String by, long events, long chains, boolean whole, String tail, List<ChainBreak> breaks) {
        static Check of(ChainCheck c) {
            return new Check(c.at(), c.by(), c.events(), c.chains(), c.whole(), c.tail(), c.breaks());
        }
    }

    @Operation(summary = "Rows of the log, newest first; the look leaves a row itself")
    @ApiResponse(
            responseCode = "422",
            description = "audit-day, audit-days: a day that is none, or the last before the first",
            content = {})
    @GetMapping(BASE)
    Page<Row> list(
            AuditForm form,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) @AuthenticationPrincipal Account viewer) {
        if (limit < 1 || limit > MOST) {
            throw DomainException.malformed("limit-range", limit, MOST);
        }
        var filter = form.filter();
        var found = log.search(viewer, filter, limit, after, "查看操作日志（接口）：" + words.about(filter));
        return new Page<>(found.items().stream().map(Row::of).toList(), found.next());
    }

    @Operation(summary = "Whether the chains held at the last check")
    @GetMapping(BASE + "/state")
    State state(@Parameter(hidden = true) @AuthenticationPrincipal Account viewer) {
        var last = checks.latest(viewer).map(Check::of).orElse(null);
        return new State(last, checks.progress().orElse(null));
    }

    @Operation(summary = "The last 200 checks, newest first")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @GetMapping(BASE + "/checks")
    Page<Check> checks(@Parameter(hidden = true) @AuthenticationPrincipal Account viewer) {
        return new Page<>(checks.history(viewer, MOST).stream().map(Check::of).toList(), null);
    }

    @Operation(
            summary = "Check all chains and the hourly notes now, in the background; ask /audit/state for the outcome")
    @ApiResponse(responseCode = "202", description = "started, or already under way")
    @PostMapping(BASE + "/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void check(@Parameter(hidden = true) @AuthenticationPrincipal Account viewer) {
        checks.start(viewer);
    }

    @Operation(
            summary =
                    "Rows of a search as an Excel file, at most 50,000; its SHA-256 stands in X-Content-SHA256 and in the log")
    @GetMapping({"/audit.xlsx", "/api/v1/audit.xlsx"})
    ResponseEntity<byte[]> export(AuditForm form, @Parameter(hidden = true) @AuthenticationPrincipal Account viewer) {
        var made = sheet.make(viewer, form.filter());
        var file = ContentDisposition.attachment().filename("audit.xlsx").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SheetFile.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header("X-Content-SHA256", made.digest())
                .body(made.bytes());
    }
}
