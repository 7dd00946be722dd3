package cn.bense.desk;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFacts;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseRow;
import cn.bense.cases.CaseState;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestView;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.settlement.DeductionState;
import cn.bense.settlement.DeductionView;
import cn.bense.settlement.Deductions;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a person, counted, listed and placed. */
@Component
class DeskBoard {

    /** More than this is not counted: the number would change before it is read. */
    static final int COUNTED = 999;

    private static final int LISTED = 50;

    private final CaseBook book;
    private final CaseFacts facts;
    private final Deductions deductions;
    private final RequestBook requests;
    private final DeskNotes notes;
    private final Clock clock;

    DeskBoard(
            CaseBook book, CaseFacts facts, Deductions deductions, RequestBook requests, DeskNotes notes, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.deductions = deductions;
        this.requests = requests;
        this.notes = notes;
        this.clock = clock;
    }

    /** Today in numbers: reported, and of these closed. */
    record Today(LocalDate day, long reported, long closed) {}

    boolean mayUse(Person person) {
        return person.holdsAny(
                Post.SUPERVISOR,
                Post.DISPATCHER,
                Post.VERIFIER,
                Post.OWNER,
                Post.OWNER_REVIEWER,
                Post.DEPUTY,
                Post.DIRECTOR,
                Post.BRIGADE);
    }

    /** The person's views, the one that opens first. */
    List<DeskView> views(Person person) {
        if (unitOf(person) != null) {
            return List.of(
                    DeskView.CONFIRM,
                    DeskView.RECHECK,
                    DeskView.WARN,
                    DeskView.LATE,
                    DeskView.SUPERVISED,
                    DeskView.DOING,
                    DeskView.SENT_BACK);
        }
        var others = List.of(
                DeskView.RECHECK, DeskView.WARN, DeskView.LATE, DeskView.SUPERVISED, DeskView.CONFIRM, DeskView.PUBLIC);
        var leads = person.holdsAny(Post.DEPUTY, Post.DIRECTOR);
        var views = new ArrayList<DeskView>();
        views.add(leads ? DeskView.REQUESTS : DeskView.FILED_NOW);
        views.add(leads ? DeskView.FILED_NOW : DeskView.REQUESTS);
        views.addAll(others);
        return views;
    }

    /** An owner looks after its own contracts; the others after all. */
    private static @Nullable String unitOf(Person person) {
        return person.holdsAny(Post.OWNER, Post.OWNER_REVIEWER) && !person.holdsAny(Post.DISPATCHER, Post.SUPERVISOR)
                ? person.unit()
                : null;
    }

    List<DeskCount> counts(Person person, @Nullable String grid) {
        return views(person).stream().map(v -> count(person, v, grid)).toList();
    }

    private DeskCount count(Person person, DeskView view, @Nullable String grid) {
        if (view.ofDeductions()) {
            var open = proposed(person, COUNTED);
            return new DeskCount(view, number(open.size()), notes.ofDeductions(open), !open.isEmpty());
        }
        var filter = view.filter(grid, unitOf(person));
        if (view.ofRequests()) {
            var waiting = waiting(person, filter);
            return new DeskCount(view, number(waiting.size()), notes.ofCases(view, waiting), !waiting.isEmpty());
        }
        var count = book.count(person, filter, COUNTED + 1);
        var first = count == 0 ? List.<CaseRow>of() : rows(person, filter);
        return new DeskCount(view, number(count), notes.ofCases(view, first), count > 0);
    }

    private static String number(long count) {
        return count > COUNTED ? COUNTED + "+" : Long.toString(count);
    }

    List<DeskLine> lines(Person person, DeskView view, @Nullable String grid) {
        return view.ofDeductions()
                ? proposed(person, LISTED).stream()
                        .sorted(Comparator.comparing(DeductionView::confirmBy))
                        .map(this::line)
                        .toList()
                : shown(person, view, view.filter(grid, unitOf(person))).stream()
                        .map(r -> new DeskLine(r, null, r.lat(), r.lon()))
                        .toList();
    }

    private List<CaseRow> shown(Person person, DeskView view, CaseFilter filter) {
        return view.ofRequests() ? waiting(person, filter) : rows(person, filter);
    }

    /** Cases whose request is this person's to decide. */
    Set<String> decidable(Person person) {
        return requests.mine(person).stream().map(RequestView::number).collect(Collectors.toSet());
    }

    /** Cases whose request or ruling waits for somebody. */
    private List<CaseRow> waiting(Person person, CaseFilter filter) {
        var open = requests.waiting(person).stream().map(RequestView::number).collect(Collectors.toSet());
        return rows(person, filter).stream()
                .filter(r -> r.state() == CaseState.RULING || open.contains(r.number()))
                .toList();
    }

    private List<CaseRow> rows(Person person, CaseFilter filter) {
        return book.list(person, filter, LISTED, null).items();
    }

    private DeskLine line(DeductionView deduction) {
        return facts.facts(deduction.caseNumber())
                .map(f -> new DeskLine(null, deduction, f.lat(), f.lon()))
                .orElseGet(() -> new DeskLine(null, deduction, 0, 0));
    }

    private List<DeductionView> proposed(Person person, int most) {
        var filter = new Deductions.Filter(null, null, List.of(DeductionState.PROPOSED), null, null);
        return deductions.list(person, filter, most, null).items();
    }

    Today today(Person person) {
        var day = clock.instant().atZone(Zone.SHANGHAI).toLocalDate();
        var filter = CaseFilter.ALL.withFound(day, day).withOwner(unitOf(person));
        Map<CaseState, Long> counts = book.countByState(person, filter);
        return new Today(
                day,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(CaseState.CLOSED, 0L));
    }
}
