package cn.bense.operations.web;

import cn.bense.operations.FailedJobs;
import cn.bense.operations.ProcessLibrary;
import cn.bense.organization.Person;
import cn.bense.process.StepTimes.Stay;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 流程: the drawings in force, what waits at each step, and what failed. */
@Controller
@RequestMapping("/processes")
class ProcessPages {

    /** What static/js/diagram.js reads; no instance, so nothing is active or passed. */
    record Drawn(
            String definition,
            int version,
            String diagram,
            List<String> active,
            List<String> passed,
            Map<String, Long> counts,
            Map<String, Long> overdue) {}

    /** How long a step takes, in words; null where nothing is known. */
    record Stayed(
            @Nullable String average,
            @Nullable String longest,
            @Nullable String waiting) {

        static Stayed of(Stay stay, Instant now) {
            var open = stay.oldestOpen();
            return new Stayed(
                    stay.average() == null ? null : Sizes.span(stay.average()),
                    stay.longest() == null ? null : Sizes.span(stay.longest()),
                    open == null ? null : Sizes.span(Duration.between(open, now)));
        }
    }

    private final ProcessLibrary library;
    private final FailedJobs failedJobs;
    private final Clock clock;

    ProcessPages(ProcessLibrary library, FailedJobs failedJobs, Clock clock) {
        this.library = library;
        this.failedJobs = failedJobs;
        this.clock = clock;
    }

    @GetMapping
    String first(Person person, Model model) {
        var definitions = library.definitions(person);
        return definitions.isEmpty()
                ? "operations/no-processes"
                : show(definitions.get(0).key(), null, person, model);
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam @Nullable Integer version, Person person, Model model) {
        var sheet = library.sheet(key, version, person);
        model.addAttribute("definitions", library.definitions(person));
        model.addAttribute("sheet", sheet);
        model.addAttribute("versions", newestFirst(sheet.definition().version()));
        model.addAttribute("stays", stays(sheet));
        model.addAttribute("failures", failedJobs.of(key, person));
        return "operations/processes";
    }

    private Map<String, Stayed> stays(ProcessLibrary.Sheet sheet) {
        var words = new HashMap<String, Stayed>();
        sheet.stays().forEach((element, stay) -> words.put(element, Stayed.of(stay, clock.instant())));
        return words;
    }

    private static List<Integer> newestFirst(int newest) {
        return IntStream.rangeClosed(1, newest).mapToObj(i -> newest + 1 - i).toList();
    }

    @GetMapping("/{key}/diagram")
    @ResponseBody
    Drawn diagram(@PathVariable String key, @RequestParam @Nullable Integer version, Person person) {
        var sheet = library.sheet(key, version, person);
        return new Drawn(key, sheet.version(), sheet.diagram(), List.of(), List.of(), sheet.open(), sheet.overdue());
    }

    @GetMapping("/{key}/{version}.bpmn")
    ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable int version, Person person) {
        var file = ContentDisposition.attachment().filename(key + ".bpmn").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(library.sheet(key, version, person).diagram().getBytes(StandardCharsets.UTF_8));
    }
}
