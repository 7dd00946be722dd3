package cn.bense.demo;

import cn.bense.cases.Channel;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.Report;
import cn.bense.demo.Course.Turn;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.demo.Shots.Shot;
import cn.bense.organization.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The finders' part: where it is, what it looks like, what they write. */
final class StoryReports {

    private static final String CITIZEN = "热心市民";
    /** Nobody's: the number that operators print in their leaflets. */
    private static final String CITIZENS_PHONE = "13800138000";

    private final FilingDesk filing;
    private final Cast cast;
    private final Shots shots;
    private final ExecutorService painters;
    private final SceneWords words;
    private final StoryWork work;
    private final Whereabouts whereabouts = new Whereabouts();

    StoryReports(
            FilingDesk filing, Cast cast, Shots shots, ExecutorService painters, SceneWords words, StoryWork work) {
        this.filing = filing;
        this.cast = cast;
        this.shots = shots;
        this.painters = painters;
        this.words = words;
        this.work = work;
    }

    /** Plans the report; its photos are painted until then. */
    void plan(CasePlan plan, Agenda agenda, CaseLife life, Runnable told) {
        var c = new StoryCase(plan, whereabouts.on(plan.road(), plan.share(), new SplittableRandom(plan.seed())));
        var shown = byPhone(plan) || again(plan)
                ? List.<Shot>of()
                : before(c, c.chance().nextInt(4) == 0 ? 2 : 1);
        var after = plan.course().turn() == Turn.SELF_HANDLED ? take(c, Stage.AFTER, 1) : List.<Shot>of();
        agenda.plan(plan.at(), () -> {
            var reported = again(plan) ? sameProblem(c) : c;
            report(reported, again(plan) && !byPhone(plan) ? before(reported, 1) : shown, after);
            work.remember(reported);
            told.run();
            life.begin(reported, plan.at());
        });
    }

    private static boolean byPhone(CasePlan plan) {
        return Channel.valueOf(plan.channel()) == Channel.HOTLINE;
    }

    private static boolean again(CasePlan plan) {
        var turn = plan.course().turn();
        return turn == Turn.MERGE_AT_REPORT || turn == Turn.MERGE_AT_VERIFY;
    }

    /** Someone else sees what was reported just before. */
    private StoryCase sameProblem(StoryCase c) {
        var plan = c.plan();
        var seen = work.latest(plan.course().turn() == Turn.MERGE_AT_REPORT ? plan.item() : null);
        if (seen == null) {
            return c;
        }
        var again = new StoryCase(plan, Whereabouts.near(seen.at()));
        again.foundAs(seen.item());
        return again;
    }

    private List<Shot> before(StoryCase c, int count) {
        return take(c, Stage.BEFORE, count);
    }

    private List<Shot> take(StoryCase c, Stage stage, int count) {
        var taken = new ArrayList<Shot>();
        for (int i = 0; i < count; i++) {
            Instant at = c.plan().at().minusSeconds(30L * i);
            taken.add(shots.order(painters, c.item(), stage, c.seed(), at, c.at()));
        }
        return taken;
    }

    private void report(StoryCase c, List<Shot> before, List<Shot> after) {
        var plan = c.plan();
        var finder = cast.named(plan.finder());
        var channel = Channel.valueOf(plan.channel());
        var report = new Report(
                c.item(),
                c.item().equals(plan.item()) ? plan.variant() : null,
                plan.severity(),
                c.at(),
                4.0 + c.chance().nextInt(9),
                null,
                null,
                words.description(c.item(), c.chance()),
                handIn(before, finder),
                channel,
                channel.fromThePublic() ? CITIZEN : null,
                channel.fromThePublic() ? CITIZENS_PHONE : null,
                mergeInto(c),
                handIn(after, finder),
                null);
        c.filed(filing.report(finder, report));
    }

    private @Nullable String mergeInto(StoryCase c) {
        return c.course().turn() == Turn.MERGE_AT_REPORT ? work.sameAs(c) : null;
    }

    private List<String> handIn(List<Shot> taken, Person by) {
        return taken.stream().map(shot -> shots.handIn(shot, by)).toList();
    }
}
