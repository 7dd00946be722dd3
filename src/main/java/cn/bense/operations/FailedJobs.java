package cn.bense.operations;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.organization.Person;
import cn.bense.process.ProcessBook;
import cn.bense.process.ProcessBook.Element;
import cn.bense.process.ProcessBook.FailedJob;
import cn.bense.shared.SubjectRef;
import cn.bense.web.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Automatic steps (timers, mostly) that failed: what, of which case, why, and another try. */
@Service
public class FailedJobs {

    private static final int MOST = 200;

    /**
     * @param process key of the definition
     * @param subject number of the case, work order or deduction, null when the job belongs to none
     * @param step element id; {@code stepName} its label
     * @param reason why, in Chinese, with what to do
     * @param message the engine's message
     * @param retriesLeft how often the engine still tries by itself; 0 when it has given up
     */
    public record Failure(
            String id,
            String process,
            String processName,
            @Nullable String subject,
            String step,
            String stepName,
            String reason,
            String message,
            int retriesLeft) {}

    private final ProcessBook book;
    private final FailureWords words;
    private final AuditTrail audit;
    private final Texts texts;

    FailedJobs(ProcessBook book, FailureWords words, AuditTrail audit, Texts texts) {
        this.book = book;
        this.words = words;
        this.audit = audit;
        this.texts = texts;
    }

    /** All failed jobs; 403 {@code operations-forbidden} unless the person may set them going again. */
    @Transactional(readOnly = true)
    public List<Failure> list(Person person) {
        Rights.retry(person);
        var names = book.definitions().stream()
                .collect(Collectors.toMap(ProcessBook.Definition::key, definition -> definition));
        return book.failedJobs(MOST).stream()
                .map(job -> failure(job, names.get(job.definition())))
                .toList();
    }

    /** All of them for a person who may set them going again, none for others. */
    @Transactional(readOnly = true)
    public List<Failure> shownTo(Person person) {
        return Rights.mayRetry(person) ? list(person) : List.of();
    }

    /** Those of one process; empty for a person who may not set them going again. */
    @Transactional(readOnly = true)
    public List<Failure> of(String process, Person person) {
        return Rights.mayRetry(person)
                ? list(person).stream().filter(f -> f.process().equals(process)).toList()
                : List.of();
    }

    /** Has the engine try once more, soon; 404 {@code job} when it is gone, perhaps because it has succeeded since. */
    @Transactional
    public void retry(String id, Person person) {
        Rights.retry(person);
        book.retry(id);
        audit.append(
                new SubjectRef("job", id),
                new AuditEntry(person.username(), "JOB_RETRIED", null, null, texts.text("operations.job-retried")));
    }

    private Failure failure(FailedJob job, ProcessBook.@Nullable Definition definition) {
        var named = definition == null
                ? Stream.<Element>of()
                : book.elements(job.definition(), definition.version()).stream();
        return new Failure(
                job.id(),
                job.definition(),
                definition == null ? job.definition() : definition.name(),
                job.businessKey(),
                job.element(),
                named.filter(e -> e.id().equals(job.element()))
                        .map(Element::name)
                        .findFirst()
                        .orElse(job.element()),
                words.reason(job.message()),
                job.message(),
                job.retries());
    }
}
