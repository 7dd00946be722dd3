package cn.bense.demo;

import cn.bense.cases.CaseBook;
import cn.bense.cases.Channel;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.RecheckDesk;
import cn.bense.cases.Report;
import cn.bense.cleanup.TaskInbox;
import cn.bense.conditions.Weather;
import cn.bense.demo.Course.Turn;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.demo.Shots.Shot;
import cn.bense.process.DueJobs;
import cn.bense.process.TaskBook;
import cn.bense.settlement.Deductions;
import cn.bense.worktime.ShiftedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Six weeks in the demo town, told by the program's own use cases under a moved clock; it ends now. */
@Component
@Profile("demo")
class DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);
    private static final Duration RAIN_BEFORE = Duration.ofDays(17);
    private static final Duration RAIN = Duration.ofHours(14);

    private final DemoTown town;
    private final Passage passage;
    private final ShiftedClock clock;
    private final DueJobs jobs;
    private final Desks desks;
    private final TaskBook tasks;
    private final TaskInbox inbox;
    private final Deductions deductions;
    private final Weather weather;
    private final Cast cast;
    private final Shots shots;
    private final SceneWords words = new SceneWords();
    private final Whereabouts whereabouts = new Whereabouts();
    private volatile int total;
    private volatile int told;

    DemoStory(
            DemoTown town,
            Passage passage,
            ShiftedClock clock,
            DueJobs jobs,
            FilingDesk filing,
            DispatchDesk dispatching,
            RecheckDesk rechecking,
            CaseBook book,
            TaskBook tasks,
            TaskInbox inbox,
            Deductions deductions,
            Weather weather,
            Cast cast,
            Shots shots) {
        this.town = town;
        this.passage = passage;
        this.clock = clock;
        this.jobs = jobs;
        this.desks = new Desks(filing, dispatching, rechecking, book);
        this.tasks = tasks;
        this.inbox = inbox;
        this.deductions = deductions;
        this.weather = weather;
        this.cast = cast;
        this.shots = shots;
    }

    String progress() {
        return total == 0 ? "正在准备演示数据" : "正在准备演示数据：第 " + told + " / " + total + " 件";
    }

    /** Makes everything; afterwards the clock shows the system's time again. */
    void tell() {
        passage.hold();
        try {
            var now = Clock.systemUTC().instant();
            passage.begin(now.minus(Season.LENGTH));
            town.build();
            tellUntil(now);
            passage.until(Clock.systemUTC().instant());
        } finally {
            clock.shiftTo(Duration.ZERO);
            jobs.alignClock();
            passage.release();
        }
    }

    private void tellUntil(Instant now) {
        var painters = Shots.painters();
        try {
            var agenda = new Agenda(now);
            var work = new StoryWork(tasks, inbox, cast, shots, painters);
            var money = new DeductionLife(deductions, cast, agenda, clock);
            var life = new CaseLife(desks, work, money, cast, agenda);
            var plans = new Season(words, now).plans();
            total = plans.size();
            plans.forEach(plan -> planReport(plan, agenda, work, life, painters));
            agenda.plan(now.minus(RAIN_BEFORE), this::warnOfRain);
            for (var entry = agenda.next(); entry != null; entry = agenda.next()) {
                passage.until(entry.at());
                entry.act().run();
            }
            LOG.info("demo: {} reports, {} acts refused", told, life.refused());
        } finally {
            painters.shutdownNow();
        }
    }

    private void warnOfRain() {
        var now = clock.instant();
        weather.issue(
                Weather.Kind.RAIN,
                Weather.Level.ORANGE,
                now,
                now.plus(RAIN),
                "今天夜间有大到暴雨，请提前清掏雨水口",
                cast.dispatcher().username());
    }

    private void planReport(CasePlan plan, Agenda agenda, StoryWork work, CaseLife life, ExecutorService painters) {
        var c = new StoryCase(
                plan, whereabouts.on(plan.road(), plan.share(), new java.util.SplittableRandom(plan.seed())));
        var own = merging(plan.course().turn())
                ? List.<Shot>of()
                : take(c, Stage.BEFORE, c.chance().nextInt(4) == 0 ? 2 : 1, painters);
        var after = plan.course().turn() == Turn.SELF_HANDLED ? take(c, Stage.AFTER, 1, painters) : List.<Shot>of();
        agenda.plan(plan.at(), () -> {
            var reported = merging(plan.course().turn()) ? sameProblem(c, work) : c;
            var before = reported == c ? own : take(reported, Stage.BEFORE, 1, painters);
            report(reported, before, after, mergeInto(reported, work));
            told++;
            work.remember(reported);
            life.begin(reported, plan.at());
        });
    }

    private static boolean merging(Turn turn) {
        return turn == Turn.MERGE_AT_REPORT || turn == Turn.MERGE_AT_VERIFY;
    }

    /** Someone else sees what was reported just before. */
    private static StoryCase sameProblem(StoryCase c, StoryWork work) {
        var plan = c.plan();
        var seen = work.latest(plan.course().turn() == Turn.MERGE_AT_REPORT ? plan.item() : null);
        if (seen == null) {
            return c;
        }
        var again = new StoryCase(plan, Whereabouts.near(seen.at()));
        again.foundAs(seen.item());
        return again;
    }

    private static @Nullable String mergeInto(StoryCase c, StoryWork work) {
        return c.course().turn() == Turn.MERGE_AT_REPORT ? work.sameAs(c) : null;
    }

    private List<Shot> take(StoryCase c, Stage stage, int count, ExecutorService painters) {
        var taken = new ArrayList<Shot>();
        for (int i = 0; i < count; i++) {
            taken.add(shots.order(
                    painters, c.item(), stage, c.seed(), c.plan().at().minusSeconds(30L * i), c.at()));
        }
        return taken;
    }

    private void report(StoryCase c, List<Shot> before, List<Shot> after, @Nullable String mergeInto) {
        var plan = c.plan();
        var finder = cast.named(plan.finder());
        var channel = Channel.valueOf(plan.channel());
        boolean hotline = channel == Channel.HOTLINE;
        var variant = c.item().equals(plan.item()) ? plan.variant() : null;
        c.filed(desks.filing()
                .report(
                        finder,
                        new Report(
                                c.item(),
                                variant,
                                plan.severity(),
                                c.at(),
                                4.0 + c.chance().nextInt(9),
                                null,
                                null,
                                words.description(c.item(), c.chance()),
                                hotline
                                        ? List.of()
                                        : before.stream()
                                                .map(s -> shots.handIn(s, finder))
                                                .toList(),
                                channel,
                                channel.fromThePublic() ? "热心市民" : null,
                                null,
                                mergeInto,
                                after.stream().map(s -> shots.handIn(s, finder)).toList(),
                                null)));
    }
}
