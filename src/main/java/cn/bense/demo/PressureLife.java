package cn.bense.demo;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseState;
import cn.bense.cases.CaseView;
import cn.bense.cases.SupervisionDesk;
import cn.bense.demo.Course.Turn;
import cn.bense.shared.DomainException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The supervision section's part of the story: it presses, voids, splits and takes up again; the companies answer. */
final class PressureLife {

    private static final Logger LOG = LoggerFactory.getLogger(PressureLife.class);
    private static final List<String> COMPANIES = List.of("JINGYUAN", "LULV");

    private final SupervisionDesk desk;
    private final CaseBook book;
    private final Cast cast;
    private final Agenda agenda;
    private final Set<String> done = new HashSet<>();

    PressureLife(Desks desks, Cast cast, Agenda agenda) {
        this.desk = desks.supervision();
        this.book = desks.book();
        this.cast = cast;
        this.agenda = agenda;
    }

    /** What this turn wants once the case stands as it does. */
    void look(StoryCase c, CaseView view, Instant now) {
        if (view.pressure().level() > 0) {
            answer(c, view, now);
        }
        switch (c.course().turn()) {
            case SUPERVISED, SUPERVISED_SILENT -> supervise(c, view, now);
            case VOID, VOID_ASKED -> voidIt(c, view, now);
            case SPLIT -> split(c, view, now);
            case REOPEN -> reopen(c, view, now);
            default -> {
                // nobody presses
            }
        }
    }

    private void answer(StoryCase c, CaseView view, Instant now) {
        var turn = c.course().turn();
        var performer = view.performer();
        if (performer != null
                && (turn == Turn.SUPERVISED || (turn == Turn.NONE && c.course().stop() == null))) {
            plan(c, "answer " + view.pressure().orderedAt(), now, 12, 40, () -> {
                var by = cast.fixer(performer, c.seed());
                desk.answer(by, c.number(), "已安排人手，今天下班前办完，办完马上报");
            });
        }
    }

    private void supervise(StoryCase c, CaseView view, Instant now) {
        if (view.state() == CaseState.ACKNOWLEDGED) {
            plan(
                    c,
                    "supervise",
                    now,
                    3,
                    8,
                    () -> desk.supervise(cast.supervisor(), c.number(), "这一段群众反映多次，请今天办完，说明为什么还没办"));
        }
    }

    private void voidIt(StoryCase c, CaseView view, Instant now) {
        if (view.state() != CaseState.ACKNOWLEDGED) {
            return;
        }
        plan(c, "ask", now, 3, 8, () -> desk.voidCase(cast.named("inspector3"), c.number(), "到现场看过，是商户当天卸货，已自行清走"));
        if (c.course().turn() == Turn.VOID) {
            plan(c, "void", now, 12, 25, () -> desk.voidCase(cast.supervisor(), c.number(), "核实不属实，同意作废"));
        }
    }

    private void split(StoryCase c, CaseView view, Instant now) {
        if (view.state() == CaseState.ACKNOWLEDGED) {
            var others = COMPANIES.stream()
                    .filter(company -> !company.equals(view.performer()))
                    .limit(1)
                    .toList();
            plan(c, "split", now, 3, 8, () -> desk.split(cast.dispatcher(), c.number(), others));
        }
    }

    private void reopen(StoryCase c, CaseView view, Instant now) {
        if (view.state() == CaseState.CLOSED) {
            plan(
                    c,
                    "reopen",
                    now,
                    10,
                    25,
                    () -> desk.reopen(cast.dispatcher(), c.number(), "市民回访说桶边还有散落垃圾", List.of()));
        }
    }

    /** Each act of a case once; what the program refuses is left out of the story. */
    private void plan(StoryCase c, String act, Instant now, int least, int most, Runnable deed) {
        if (!done.add(c.number() + " " + act)) {
            return;
        }
        var at = Hours.minutesAfter(now, c.chance(), least, most);
        agenda.plan(at, () -> {
            try {
                deed.run();
                look(c, book.find(cast.supervisor(), c.number()), at);
            } catch (DomainException refused) {
                LOG.warn("story: {} of {} refused: {}", act, c.number(), refused.code());
            }
        });
    }
}
