package cn.bense.operations;

import cn.bense.organization.Person;
import cn.bense.process.ProcessBook;
import cn.bense.process.ProcessBook.Definition;
import cn.bense.process.StepTimes;
import cn.bense.process.StepTimes.Stay;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The processes that are in force, as people look at them. */
@Service
public class ProcessLibrary {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private static final Comparator<Definition> READING_ORDER =
            Comparator.comparingInt(ProcessLibrary::shelf).thenComparing(Definition::key);

    /**
     * One version of a process with what waits in it now.
     *
     * @param version the version shown; {@code definition.version()} is the newest
     * @param diagram BPMN XML
     * @param open open tasks by element id, of all versions
     * @param overdue those of them past their deadline
     * @param stays how long the steps took in the last 30 days, by element id
     */
    public record Sheet(
            Definition definition,
            int version,
            String diagram,
            List<DrawnStep> steps,
            Map<String, Long> open,
            Map<String, Long> overdue,
            Map<String, Stay> stays) {}

    private final ProcessBook book;
    private final OpenWork work;
    private final StepTimes times;
    private final Clock clock;

    ProcessLibrary(ProcessBook book, OpenWork work, StepTimes times, Clock clock) {
        this.book = book;
        this.work = work;
        this.times = times;
        this.clock = clock;
    }

    /** The case's own process first, then the cleanups, then what follows; 403 {@code operations-forbidden}. */
    public List<Definition> definitions(Person person) {
        Rights.read(person);
        return book.definitions().stream().sorted(READING_ORDER).toList();
    }

    /** 404 {@code process-unknown} when there is no such process or version. */
    public Sheet sheet(String key, @Nullable Integer version, Person person) {
        var definition = definitions(person).stream()
                .filter(d -> d.key().equals(key))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("process-unknown", key));
        var shown = version == null ? definition.version() : version;
        var diagram = book.diagram(key, shown)
                .orElseThrow(() -> DomainException.notFound("process-unknown", key + " " + shown));
        var steps = DrawingReader.steps(diagram);
        var counts = work.of(key, steps);
        var stays = times.of(key, clock.instant().minus(LOOKED_BACK));
        return new Sheet(definition, shown, diagram, steps, counts.open(), counts.overdue(), stays);
    }

    /** Every version by which instances run; 403 {@code operations-forbidden}. */
    public List<ProcessBook.Version> versions(Person person) {
        Rights.look(person);
        return book.versions();
    }

    private static int shelf(Definition definition) {
        if (definition.resource().contains("cleanup/")) {
            return 1;
        }
        return definition.resource().contains("settlement/") ? 2 : 0;
    }
}
