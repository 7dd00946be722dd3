package cn.bense.demo;

import cn.bense.cases.CaseView;
import cn.bense.demo.Course.Pace;
import java.time.Duration;
import java.time.Instant;

/** When the next act of a case comes: within its limit, after it, or in equal parts of the time since its report. */
final class Pacing {

    private static final int PARTS = 11;
    private static final Duration MARGIN = Duration.ofMinutes(75);

    private final Instant end;

    Pacing(Instant end) {
        this.end = end;
    }

    /** A desk's act some minutes later, in the hours of crews and verifiers. */
    Instant soon(StoryCase c, Instant now, int least, int most) {
        return brisk(c) ? part(c, now) : Hours.field(Hours.minutesAfter(now, c.chance(), least, most), c.chance());
    }

    /** The first step of a round of work. */
    Instant work(StoryCase c, CaseView view, Instant now) {
        var due = view.dueAt();
        if (brisk(c) || due == null) {
            return soon(c, now, 10, 60);
        }
        if (c.course().pace() == Pace.LATE && view.reworkCount() == 0) {
            return Hours.field(Hours.minutesAfter(later(now, due), c.chance(), 50, 31 * 60), c.chance());
        }
        var latest = due.minus(MARGIN);
        if (!latest.isAfter(now.plus(Duration.ofMinutes(6)))) {
            return Hours.minutesAfter(now, c.chance(), 4, 14);
        }
        var wish = now.plus(Duration.between(now, latest)
                .multipliedBy(c.chance().nextInt(15, 65))
                .dividedBy(100));
        var at = Hours.field(wish, c.chance());
        return at.isAfter(latest) ? latest : at;
    }

    private static boolean brisk(StoryCase c) {
        return c.course().pace() == Pace.BRISK;
    }

    private Instant part(StoryCase c, Instant now) {
        var whole = Duration.between(c.plan().at(), end);
        var at = c.plan().at().plus(whole.multipliedBy(c.nextAct()).dividedBy(PARTS));
        return later(at, now.plusSeconds(20));
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }
}
