package cn.bense.demo;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseState;
import cn.bense.cases.CaseView;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.FilingDesk.Verification;
import cn.bense.cases.RecheckDesk;
import cn.bense.demo.Course.Turn;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each case of the story on from where it stands, through the desks that people use. */
final class CaseLife {

    private static final Logger LOG = LoggerFactory.getLogger(CaseLife.class);
    private static final Duration RECALL_AFTER = Duration.ofSeconds(6);
    private static final List<String> REJECTIONS = List.of("现场查看没有发现这个问题", "不在本局职责内，已转告镇街", "位置在小区内部，由物业处理");
    private static final List<RecheckDesk.ReasonCode> REASONS = List.of(
            RecheckDesk.ReasonCode.NOT_CLEAN, RecheckDesk.ReasonCode.PARTLY_DONE, RecheckDesk.ReasonCode.RESIDUE_LEFT);

    private final FilingDesk filing;
    private final DispatchDesk dispatching;
    private final RecheckDesk rechecking;
    private final CaseBook book;
    private final StoryWork work;
    private final StorySites sites;
    private final RequestLife requests;
    private final DeductionLife deductions;
    private final PressureLife pressure;
    private final Cast cast;
    private final Agenda agenda;
    private final Pacing pacing;
    private final Map<String, StoryCase> byNumber = new HashMap<>();
    private int refused;

    CaseLife(
            Desks desks,
            StoryWork work,
            StorySites sites,
            RequestLife requests,
            DeductionLife deductions,
            Cast cast,
            Agenda agenda) {
        this.filing = desks.filing();
        this.dispatching = desks.dispatching();
        this.rechecking = desks.rechecking();
        this.book = desks.book();
        this.work = work;
        this.sites = sites;
        this.requests = requests;
        this.deductions = deductions;
        this.pressure = new PressureLife(desks, cast, agenda);
        this.cast = cast;
        this.agenda = agenda;
        this.pacing = new Pacing(agenda.end());
    }

    /** Takes up a case that was just reported. */
    void begin(StoryCase c, Instant now) {
        byNumber.put(c.number(), c);
        next(c, now);
    }

    /** Acts that the program refused; the story goes on without them. */
    int refused() {
        return refused;
    }

    private void plan(StoryCase c, Instant at, Agenda.Act act) {
        agenda.plan(at, () -> {
            try {
                act.run();
            } catch (DomainException refusal) {
                refused++;
                LOG.warn("story: {} of {} refused: {} {}", c.course(), c.number(), refusal.code(), refusal.errors());
                return;
            }
            next(c, at);
        });
    }

    private CaseView view(StoryCase c) {
        return book.find(cast.supervisor(), c.number());
    }

    private void next(StoryCase c, Instant now) {
        var view = view(c);
        view.linked().stream().filter(number -> !byNumber.containsKey(number)).forEach(n -> takeUpLinked(c, n, now));
        pressure.look(c, view, now);
        if (c.course().stopsIn(view.state(), view.reworkCount()) && !sites.mustBeSeen(c)) {
            return;
        }
        planNext(c, view, now);
    }

    private void planNext(StoryCase c, CaseView view, Instant now) {
        switch (view.state()) {
            case REPORTED -> plan(c, pacing.soon(c, now, 12, 45), () -> verify(c));
            case VERIFYING -> onSite(c, now);
            case FILED -> plan(c, pacing.soon(c, now, 4, 26), () -> dispatch(c));
            case DISPATCHED -> dispatched(c, view, now);
            case ACKNOWLEDGED, IN_PROGRESS, REWORK -> goOn(c, view, now);
            case RETURN_REQUESTED, EXTENSION_REQUESTED, SUSPENDED -> asked(c, view, now);
            case RULING -> ruling(c, view, now);
            case FEEDBACK_SUBMITTED -> plan(c, pacing.soon(c, now, 15, 100), () -> open(c));
            case RECHECKING -> plan(c, Hours.minutesAfter(now, c.chance(), 2, 9), () -> recheck(c));
            case CLOSED -> closed(view, now);
            default -> {
                // it waits for something else, or has ended
            }
        }
    }

    /** What a crew met on the way goes its own way at the same pace; a hand-over of today is left with the other unit. */
    private void takeUpLinked(StoryCase parent, String number, Instant now) {
        var view = book.find(cast.supervisor(), number);
        var pace = parent.course().pace();
        var course =
                pace == Course.Pace.BRISK ? Course.left(CaseState.ACKNOWLEDGED) : new Course(pace, 0, null, Turn.NONE);
        var p = parent.plan();
        var plan = new CasePlan(
                now,
                p.seed() + 17,
                view.item(),
                view.variant(),
                view.severity(),
                p.road(),
                p.share(),
                "SYSTEM",
                p.finder(),
                course);
        var linked = new StoryCase(plan, view.at());
        linked.filed(number);
        begin(linked, now);
    }

    private void onSite(StoryCase c, Instant now) {
        var at = pacing.soon(c, now, 9, 34);
        if (agenda.reaches(at)) {
            plan(c, at, sites.answer(c, at));
        }
    }

    private void verify(StoryCase c) {
        if (sites.mustBeSeen(c)) {
            sites.send(c);
            return;
        }
        var turn = c.course().turn();
        var merged = turn == Turn.MERGE_AT_VERIFY ? work.sameAs(c) : null;
        var outcome = turn == Turn.REJECT
                ? new Verification(Verification.Outcome.REJECT, SceneWords.pick(REJECTIONS, c.chance()), null)
                : merged != null
                        ? new Verification(Verification.Outcome.MERGE, "与已立案的是同一处", merged)
                        : new Verification(Verification.Outcome.FILE, null, null);
        filing.verify(cast.dispatcher(), c.number(), outcome);
    }

    private void dispatch(StoryCase c) {
        var to = book.performers(cast.dispatcher(), c.number()).get(0);
        dispatching.dispatch(cast.dispatcher(), c.number(), to.code());
    }

    private void dispatched(StoryCase c, CaseView view, Instant now) {
        if (c.course().turn() == Turn.RECALL && c.nextStep() == 0) {
            plan(c, now.plus(RECALL_AFTER), () -> dispatching.recall(cast.dispatcher(), c.number()));
        } else {
            var at = pacing.soon(c, now, 5, 40);
            plan(c, at, () -> dispatching.acknowledge(fixer(c, view), c.number()));
        }
    }

    private Person fixer(StoryCase c, CaseView view) {
        return cast.fixer(view.performer(), c.seed());
    }

    private void goOn(StoryCase c, CaseView view, Instant now) {
        if (requests.asks(c)) {
            var at = pacing.soon(c, now, 5, 30);
            plan(c, at, () -> requests.ask(c, view, at));
        } else {
            work(c, view, now);
        }
    }

    private void asked(StoryCase c, CaseView view, Instant now) {
        if (requests.waits(view)) {
            plan(c, pacing.soon(c, now, 8, 24), () -> requests.decide(c));
        } else {
            requests.resumes(c.number()).ifPresent(day -> plan(c, day.plusSeconds(60), () -> {}));
        }
    }

    private void work(StoryCase c, CaseView view, Instant now) {
        var step = work.nextStep(view);
        if (step == null) {
            return;
        }
        var first = view.state() != CaseState.IN_PROGRESS && !work.begun(view);
        var at = first ? pacing.work(c, view, now) : pacing.soon(c, now, 6, 26);
        work.prepare(c, view, step, at, agenda);
        plan(c, at, () -> work.complete(c, view, step));
    }

    private void ruling(StoryCase c, CaseView view, Instant now) {
        var performer = view.performer();
        if (view.can("rule") && performer != null) {
            var why = requests.ruling(c);
            var at = pacing.soon(c, now, 60, 200);
            plan(c, at, () -> dispatching.rule(cast.supervisor(), c.number(), performer, why));
        } else {
            work(c, view, now);
        }
    }

    private void open(StoryCase c) {
        rechecking.open(cast.verifier(c.seed()), c.number());
    }

    private void recheck(StoryCase c) {
        var by = cast.verifier(c.seed());
        if (view(c).reworkCount() < c.course().reworks()) {
            var reason = SceneWords.pick(REASONS, c.chance());
            rechecking.recheck(by, c.number(), RecheckDesk.Result.REWORK, reason, "角上还有，请再清一遍", List.of());
        } else {
            rechecking.recheck(by, c.number(), RecheckDesk.Result.PASS, null, null, List.of());
        }
        deductions.look(c.number());
    }

    /** A parent that waited for this one goes on. */
    private void closed(CaseView view, Instant now) {
        var number = view.linkedFrom();
        var parent = number == null ? null : byNumber.get(number);
        if (parent != null) {
            next(parent, now);
        }
    }
}
