package cn.bense.cases.web;

import cn.bense.process.ProcessBook;
import cn.bense.process.ProcessBook.Standing;
import org.springframework.stereotype.Component;

/** Joins a standing with the drawing of its definition's version. */
@Component
class ProcessDrawings {

    private final ProcessBook processes;

    ProcessDrawings(ProcessBook processes) {
        this.processes = processes;
    }

    ProcessJson of(Standing standing) {
        return new ProcessJson(
                standing.definition(),
                standing.version(),
                standing.businessKey(),
                standing.active(),
                standing.passed(),
                processes.diagram(standing.definition(), standing.version()).orElse(""),
                standing.calls().stream().map(this::of).toList());
    }
}
