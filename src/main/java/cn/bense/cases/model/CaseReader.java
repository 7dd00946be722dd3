package cn.bense.cases.model;

import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseRow;
import cn.bense.cases.CaseSettings;
import cn.bense.cases.CaseState;
import cn.bense.cases.CaseView;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.process.ProcessBook;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for pages and API. */
@Component
@Transactional(readOnly = true)
class CaseReader implements CaseBook {

    private static final String KEY = "problem-handling";
    /** Beyond it a page says "1 万以上" (quality.md, section 1). */
    private static final int MOST_COUNTED = 10_001;

    private static final int BATCH = 500;

    /** Events by the finder: shown to a contractor without a name (domain.md section 8). */
    private static final Set<String> BY_FINDER = Set.of("REPORTED", "MERGE_RECEIVED", "MERGED");

    private static final Set<String> WARNINGS = Set.of(
            "REWORK_ORDERED",
            "RECHECK_FAILED",
            "OVERDUE",
            "DUE_WARNING",
            "RULING_LATE",
            "SUSPENDED",
            "REJECTED",
            "SUPERVISION_ORDERED",
            "SUPERVISION_RAISED",
            "SUPERVISION_RAISED_TOP",
            "REOPENED",
            "VOIDED");

    private final CaseFiles files;
    private final CaseQuery query;
    private final CaseViews views;
    private final CaseRights rights;
    private final Neighbourhood neighbourhood;
    private final AuditTrail trail;
    private final ProcessBook processes;
    private final Staff staff;
    private final CaseSettings settings;

    CaseReader(
            CaseFiles files,
            CaseQuery query,
            CaseViews views,
            CaseRights rights,
            Neighbourhood neighbourhood,
            AuditTrail trail,
            ProcessBook processes,
            Staff staff,
            CaseSettings settings) {
        this.files = files;
        this.query = query;
        this.views = views;
        this.rights = rights;
        this.neighbourhood = neighbourhood;
        this.trail = trail;
        this.processes = processes;
        this.staff = staff;
        this.settings = settings;
    }

    @Override
    public CaseView find(Person person, String number) {
        return views.full(person, visible(person, number));
    }

    @Override
    public Page<CaseRow> list(Person person, CaseFilter filter, int limit, @Nullable String after) {
        var found = query.page(person, filter, limit + 1, after);
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? query.cursor(filter, page.get(limit - 1)) : null;
        return new Page<>(page.stream().map(f -> views.row(person, f)).toList(), next);
    }

    @Override
    public long count(Person person, CaseFilter filter, int cap) {
        return query.count(person, filter, cap);
    }

    @Override
    public Map<CaseState, Long> countByState(Person person, CaseFilter filter) {
        return query.countByState(person, filter, MOST_COUNTED);
    }

    @Override
    public void each(Person person, CaseFilter filter, Consumer<CaseRow> consumer) {
        @Nullable String after = null;
        do {
            var page = list(person, filter, BATCH, after);
            page.items().forEach(consumer);
            after = page.next();
        } while (after != null);
    }

    @Override
    public List<AuditEvent> events(Person person, String number) {
        var file = visible(person, number);
        var events = trail.of(file.ref());
        var finder = file.finding().finder();
        return person.ofCompany() ? events.stream().map(e -> masked(e, finder)).toList() : events;
    }

    /** A contractor sees that it was reported, not by whom; the digests stay those of the true rows. */
    private static AuditEvent masked(AuditEvent e, String finder) {
        var named = BY_FINDER.contains(e.type())
                || (e.type().equals("VOID_ASKED") && e.actor().equals(finder));
        return named
                ? new AuditEvent(
                        e.seq(), e.at(), "***", e.type(), e.from(), e.to(), e.text(), e.previousDigest(), e.digest())
                : e;
    }

    @Override
    public List<StoryLine> story(Person person, String number) {
        return newestFirst(events(person, number)).stream()
                .map(e -> new StoryLine(e.at(), nameOf(e.actor()), e.type(), e.text(), WARNINGS.contains(e.type())))
                .toList();
    }

    private static List<AuditEvent> newestFirst(List<AuditEvent> events) {
        var reversed = new ArrayList<>(events);
        Collections.reverse(reversed);
        return reversed;
    }

    private String nameOf(String actor) {
        return actor.equals("***") ? "发现人" : staff.nameOf(actor);
    }

    @Override
    public ProcessBook.Standing process(Person person, String number) {
        visible(person, number);
        return processes.standing(KEY, number).orElseThrow(() -> DomainException.notFound("case-process", number));
    }

    @Override
    public List<Nearby> nearby(Person person, GeoPoint at, String item) {
        return neighbourhood.duplicates(at, item, f -> rights.maySee(person, f));
    }

    @Override
    public List<Suggestion> suggest(Person person, GeoPoint at) {
        return neighbourhood.suggest(at).stream()
                .map(s -> person.isBureau() || person.isOf(s.performer()) ? s : s.withoutPerformer())
                .toList();
    }

    @Override
    public List<Performer> performers(Person person, String number) {
        return views.performers(visible(person, number));
    }

    @Override
    public Duration recallWindow() {
        return settings.recallWindow();
    }

    private CaseFile visible(Person person, String number) {
        return files.findByNumber(number)
                .filter(f -> rights.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
    }
}
