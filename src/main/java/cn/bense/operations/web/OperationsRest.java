package cn.bense.operations.web;

import cn.bense.operations.DrawnStep;
import cn.bense.operations.FailedJobs;
import cn.bense.operations.FailedJobs.Failure;
import cn.bense.operations.ProcessLibrary;
import cn.bense.organization.Person;
import cn.bense.process.StepTimes.Stay;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "operations", description = "Processes in force, and automatic steps that failed")
@RestController
@RequestMapping("/api/v1/operations")
class OperationsRest {

    /** {@code running}: instances of all versions. */
    record ProcessRow(String key, String name, int version, long running) {}

    /**
     * {@code open} and {@code overdue}: tasks of all versions that wait at the step; the stays are clock time in seconds of the
     * {@code done} tasks that ended in the last 30 days.
     */
    record StepRow(
            String id,
            String name,
            String who,
            String post,
            String next,
            long open,
            long overdue,
            long done,
            @Nullable Long averageSeconds,
            @Nullable Long longestSeconds,
            @Nullable Instant oldestOpenSince) {}

    record ProcessDetail(
            String key,
            String name,
            int version,
            int newestVersion,
            long running,
            List<StepRow> steps,
            String diagram) {}

    private final ProcessLibrary library;
    private final FailedJobs failedJobs;

    OperationsRest(ProcessLibrary library, FailedJobs failedJobs) {
        this.library = library;
        this.failedJobs = failedJobs;
    }

    @Operation(summary = "Processes in force, newest version, in reading order")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @ApiResponse(
            responseCode = "403",
            description = "operations-forbidden: no post that looks at processes",
            content = {})
    @GetMapping("/processes")
    Page<ProcessRow> processes(@Parameter(hidden = true) Person person) {
        var rows = library.definitions(person).stream()
                .map(d -> new ProcessRow(d.key(), d.name(), d.version(), d.running()))
                .toList();
        return new Page<>(rows, null);
    }

    @Operation(summary = "One process: its human steps with what waits there, and the BPMN")
    @ApiResponse(responseCode = "200", description = "the process")
    @ApiResponse(
            responseCode = "404",
            description = "process-unknown: no such process or version",
            content = {})
    @GetMapping("/processes/{key}")
    ProcessDetail process(
            @PathVariable String key,
            @Parameter(description = "the newest when left out") @RequestParam(required = false) @Nullable
                    Integer version,
            @Parameter(hidden = true) Person person) {
        var sheet = library.sheet(key, version, person);
        var definition = sheet.definition();
        return new ProcessDetail(
                key,
                definition.name(),
                sheet.version(),
                definition.version(),
                definition.running(),
                sheet.steps().stream().map(step -> row(step, sheet)).toList(),
                sheet.diagram());
    }

    private static StepRow row(DrawnStep step, ProcessLibrary.Sheet sheet) {
        var stay = sheet.stays().getOrDefault(step.id(), new Stay(0, null, null, null));
        return new StepRow(
                step.id(),
                step.name(),
                step.who(),
                step.post(),
                step.next(),
                sheet.open().getOrDefault(step.id(), 0L),
                sheet.overdue().getOrDefault(step.id(), 0L),
                stay.done(),
                stay.average() == null ? null : stay.average().toSeconds(),
                stay.longest() == null ? null : stay.longest().toSeconds(),
                stay.oldestOpen());
    }

    @Operation(summary = "Automatic steps that failed, with the reason in plain words; at most 200")
    @ApiResponse(responseCode = "200", description = "not paged: next is always null")
    @ApiResponse(
            responseCode = "403",
            description = "operations-forbidden: administrators and supervisors only",
            content = {})
    @GetMapping("/failed-jobs")
    Page<Failure> failedJobs(@Parameter(hidden = true) Person person) {
        return new Page<>(failedJobs.list(person), null);
    }

    @Operation(summary = "Try a failed step once more; it runs within seconds, in the background")
    @ApiResponse(responseCode = "202", description = "will be tried")
    @ApiResponse(
            responseCode = "403",
            description = "operations-forbidden: administrators and supervisors only",
            content = {})
    @ApiResponse(
            responseCode = "404",
            description = "job: not there, perhaps it has succeeded since",
            content = {})
    @PostMapping("/failed-jobs/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String id, @Parameter(hidden = true) Person person) {
        failedJobs.retry(id, person);
    }
}
