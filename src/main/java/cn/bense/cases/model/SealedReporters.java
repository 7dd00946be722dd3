package cn.bense.cases.model;

import static cn.bense.organization.Post.DISPATCHER;
import static cn.bense.organization.Post.SUPERVISOR;
import static cn.bense.organization.Post.VERIFIER;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.cases.ReporterDesk;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.web.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps, shows and erases what citizens left. The rows about it are a chain of their own ({@code reporter}, under the case's
 * number): a contractor reads the case's chain and must not learn who asked for whom.
 */
@Component
@Transactional
public class SealedReporters implements ReporterDesk {

    private static final int BATCH = 500;
    private static final int REASON_LEAST = 2;
    private static final int REASON_MOST = 200;

    private final Reporters reporters;
    private final CaseFiles files;
    private final CaseRights rights;
    private final Secrets secrets;
    private final AuditTrail trail;
    private final Duration kept;

    SealedReporters(
            Reporters reporters,
            CaseFiles files,
            CaseRights rights,
            Secrets secrets,
            AuditTrail trail,
            @Value("${bense.cases.reporter-kept}") Duration kept) {
        this.reporters = reporters;
        this.files = files;
        this.rights = rights;
        this.secrets = secrets;
        this.trail = trail;
        this.kept = kept;
    }

    /** Keeps what came with a report; nothing when nothing came. */
    public void keep(String number, @Nullable String name, @Nullable String phone) {
        var told = blankIsNone(name);
        var called = blankIsNone(phone);
        if (told != null || called != null) {
            reporters.save(new Reporter(number, told, called, secrets));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Masked> masked(Person person, String number) {
        return person.isBureau()
                ? reporters.findByCaseNumber(number).map(r -> r.masked(secrets, mayReveal(person)))
                : Optional.empty();
    }

    @Override
    public Revealed reveal(Person person, String number, @Nullable String reason) {
        var file = files.findLockedByNumber(number)
                .filter(f -> rights.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
        if (!mayReveal(person)) {
            throw DomainException.forbidden("reporter-rights");
        }
        var why = reason == null ? "" : reason.strip();
        if (why.length() < REASON_LEAST || why.length() > REASON_MOST) {
            throw DomainException.invalidField("reason", "reveal-reason", REASON_LEAST, REASON_MOST);
        }
        var reporter = reporters
                .findByCaseNumber(number)
                .orElseThrow(() -> DomainException.notFound("reporter-none", file.number()));
        note(number, person.username(), "PHONE_REVEALED", "看上报人联系方式，原因：" + why);
        return reporter.revealed(secrets);
    }

    /** Those who handle reports and call back. */
    private static boolean mayReveal(Person person) {
        return person.isBureau() && person.holdsAny(DISPATCHER, SUPERVISOR, VERIFIER);
    }

    /** Erases what belongs to cases that ended long enough ago. */
    void eraseDue(Instant now) {
        var before = now.minus(kept);
        for (var due = reporters.endedBefore(before, Limit.of(BATCH));
                !due.isEmpty();
                due = reporters.endedBefore(before, Limit.of(BATCH))) {
            due.forEach(this::erase);
        }
    }

    private void erase(Reporter reporter) {
        files.findLockedByNumber(reporter.caseNumber());
        reporters.delete(reporter);
        note(reporter.caseNumber(), CaseJournal.SYSTEM, "PHONE_ERASED", "办结满期，上报人姓名和手机号已清除");
    }

    /** Seals anew what an older key sealed, so that the old key can go. */
    void rekey() {
        long after = 0;
        for (var batch = reporters.after(after, Limit.of(BATCH));
                !batch.isEmpty();
                batch = reporters.after(after, Limit.of(BATCH))) {
            batch.forEach(r -> r.rekey(secrets));
            after = batch.get(batch.size() - 1).id();
        }
    }

    private void note(String number, String actor, String type, String text) {
        trail.append(new SubjectRef("reporter", number), new AuditEntry(actor, type, null, null, text));
    }

    private static @Nullable String blankIsNone(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
