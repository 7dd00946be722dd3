package cn.bense.operations.web;

import cn.bense.operations.Backup;
import cn.bense.operations.Backups;
import cn.bense.operations.CheckFinding;
import cn.bense.operations.CheckResult;
import cn.bense.operations.CheckRun;
import cn.bense.operations.Checking;
import cn.bense.operations.ProcessLibrary;
import cn.bense.operations.ServerState;
import cn.bense.operations.Servers;
import cn.bense.organization.Person;
import cn.bense.process.ProcessBook;
import cn.bense.shared.Page;
import cn.bense.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "care", description = "Checker, backups, nodes, and the versions by which processes run")
@RestController
@RequestMapping("/api/v1/operations")
class CareRest {

    /** {@code looked}: rows or files; {@code found} counts all findings, {@code findings} names the first 100. */
    record CheckJson(String key, String name, long looked, long found, long millis, List<CheckFinding> findings) {}

    record RunJson(
            long id,
            CheckRun.State state,
            Instant begunAt,
            @Nullable Instant endedAt,
            String askedBy,
            long findings,
            @Nullable String error,
            List<CheckJson> checks) {}

    private final Checking checking;
    private final Backups backups;
    private final Servers servers;
    private final ProcessLibrary library;
    private final Texts texts;

    CareRest(Checking checking, Backups backups, Servers servers, ProcessLibrary library, Texts texts) {
        this.checking = checking;
        this.backups = backups;
        this.servers = servers;
        this.library = library;
        this.texts = texts;
    }

    @Operation(summary = "The newest run of the checker")
    @ApiResponse(responseCode = "200", description = "the run with every check; checks is empty until it ends")
    @ApiResponse(
            responseCode = "403",
            description = "operations-forbidden: administrators, supervisors and auditors only",
            content = {})
    @ApiResponse(
            responseCode = "204",
            description = "never run",
            content = {})
    @GetMapping("/checks")
    ResponseEntity<RunJson> latest(@Parameter(hidden = true) Person person) {
        return checking.latest(person)
                .map(run -> ResponseEntity.ok(json(run)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(summary = "Has the data checked now, in the background; nothing is changed")
    @ApiResponse(responseCode = "202", description = "begun; ask for it by its id")
    @ApiResponse(
            responseCode = "403",
            description = "operations-forbidden: administrators and auditors only",
            content = {})
    @ApiResponse(
            responseCode = "409",
            description = "check-running: one is under way",
            content = {})
    @PostMapping("/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunJson start(@Parameter(hidden = true) Person person) {
        return json(checking.start(person));
    }

    @Operation(summary = "One run of the checker")
    @ApiResponse(responseCode = "200", description = "the run with every check")
    @ApiResponse(
            responseCode = "404",
            description = "check-unknown",
            content = {})
    @GetMapping("/checks/{id}")
    RunJson one(@PathVariable long id, @Parameter(hidden = true) Person person) {
        return json(checking.find(person, id));
    }

    @Operation(summary = "Backup files, newest first")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @GetMapping("/backups")
    Page<Backup> backups(@Parameter(hidden = true) Person person) {
        return new Page<>(backups.list(person), null);
    }

    @Operation(summary = "Backs up the embedded database now")
    @ApiResponse(responseCode = "201", description = "made")
    @ApiResponse(
            responseCode = "409",
            description = "backup-elsewhere: MySQL and MariaDB are dumped by their own tools",
            content = {})
    @ApiResponse(
            responseCode = "503",
            description = "backup-failed: the disk refuses",
            content = {})
    @PostMapping("/backups")
    @ResponseStatus(HttpStatus.CREATED)
    Backup backUp(@Parameter(hidden = true) Person person) {
        return backups.make(person);
    }

    @Operation(summary = "Nodes, database and disk")
    @ApiResponse(responseCode = "200", description = "as they are now")
    @GetMapping("/nodes")
    ServerState nodes(@Parameter(hidden = true) Person person) {
        return servers.look(person);
    }

    @Operation(summary = "Versions of processes: the newest, and older ones while instances run by them")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @GetMapping("/versions")
    Page<ProcessBook.Version> versions(@Parameter(hidden = true) Person person) {
        return new Page<>(library.versions(person), null);
    }

    private RunJson json(CheckRun run) {
        return new RunJson(
                run.id(),
                run.state(),
                run.begunAt(),
                run.endedAt(),
                run.askedBy(),
                run.findings(),
                run.error(),
                run.results().stream().map(this::json).toList());
    }

    private CheckJson json(CheckResult result) {
        return new CheckJson(
                result.check(),
                texts.text("operations.check." + result.check()),
                result.looked(),
                result.found(),
                result.millis(),
                result.findings());
    }
}
