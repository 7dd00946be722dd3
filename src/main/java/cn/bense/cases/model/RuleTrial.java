package cn.bense.cases.model;

import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.LimitChoice;
import cn.bense.catalog.RuleImpact;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import cn.bense.worktime.WorkTime;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a changed deadline table or calendar on real cases before it is saved. Open cases keep what they were given
 * (domain.md 5.7); the trial asks how many of the last 30 days' cases would have been late.
 */
@Component
class RuleTrial implements RuleImpact {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int MOST = 2_000;

    private static final String OPEN = "f.state not in (cn.bense.cases.CaseState.CLOSED,"
            + " cn.bense.cases.CaseState.VOIDED, cn.bense.cases.CaseState.REJECTED, cn.bense.cases.CaseState.MERGED)";

    private final EntityManager entities;
    private final WorkTime workTime;
    private final Texts texts;
    private final Clock clock;

    RuleTrial(EntityManager entities, WorkTime workTime, Texts texts, Clock clock) {
        this.entities = entities;
        this.workTime = workTime;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> ofItem(Item before, Item wanted) {
        var open = count("f.finding.item = :item and " + OPEN, "item", before.code());
        var tried = recent(before.code());
        var late = tried.stream().filter(f -> wasLate(f)).count();
        var wouldBe = tried.stream().filter(f -> wouldBeLate(f, wanted)).count();
        return List.of(
                texts.text("cases.impact.open", open),
                tried.isEmpty()
                        ? texts.text("cases.impact.none")
                        : texts.text(
                                "cases.impact.trial",
                                tried.size(),
                                late,
                                percent(late, tried.size()),
                                wouldBe,
                                percent(wouldBe, tried.size())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> ofDay(LocalDate day) {
        var open = count(
                "f.dueClock.dueAt >= :day and " + OPEN,
                "day",
                day.atStartOfDay(Zone.SHANGHAI).toInstant());
        return List.of(texts.text("cases.impact.day", open, day.toString()));
    }

    private long count(String where, String name, Object value) {
        return entities.createQuery("select count(f) from CaseFile f where " + where, Long.class)
                .setParameter(name, value)
                .getSingleResult();
    }

    private List<CaseFile> recent(String item) {
        return entities.createQuery(
                        "select f from CaseFile f where f.finding.item = :item and f.finding.foundAt >= :since"
                                + " and f.assignment.dispatchedAt is not null order by f.finding.foundAt desc",
                        CaseFile.class)
                .setParameter("item", item)
                .setParameter("since", clock.instant().minus(WINDOW))
                .setMaxResults(MOST)
                .getResultList();
    }

    private boolean wasLate(CaseFile file) {
        var due = file.dueClock().dueAt();
        return due != null && done(file).isAfter(due);
    }

    /** The whole time from dispatch to feedback against the new limit; pauses are not taken out. */
    private boolean wouldBeLate(CaseFile file, Item wanted) {
        var limit = new LimitChoice(wanted.deadlines())
                .of(file.finding().variant(), file.site().region(), file.severity());
        var from = file.assignment().dispatchedAt();
        return limit.isPresent()
                && from != null
                && done(file).isAfter(workTime.due(from, limit.get()).dueAt());
    }

    private Instant done(CaseFile file) {
        @Nullable Instant feedback = file.course().feedbackAt();
        return feedback == null ? clock.instant() : feedback;
    }

    private static String percent(long part, int whole) {
        return "%.1f%%".formatted(100.0 * part / whole);
    }
}
