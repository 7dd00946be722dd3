package cn.bense.demo;

import cn.bense.cases.CaseBook;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.RecheckDesk;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestDesk;
import cn.bense.cases.SiteDesk;
import cn.bense.cases.SupervisionDesk;
import cn.bense.cleanup.TaskInbox;
import cn.bense.conditions.Weather;
import cn.bense.notify.Inbox;
import cn.bense.process.DueJobs;
import cn.bense.process.TaskBook;
import cn.bense.settlement.Deductions;
import cn.bense.worktime.ShiftedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final SiteDesk sites;
    private final TaskBook tasks;
    private final TaskInbox inbox;
    private final Inbox messages;
    private final Deductions deductions;
    private final Weather weather;
    private final Cast cast;
    private final Shots shots;
    private final SceneWords words = new SceneWords();
    private volatile int total;
    private final AtomicInteger told = new AtomicInteger();

    DemoStory(
            DemoTown town,
            Passage passage,
            ShiftedClock clock,
            DueJobs jobs,
            FilingDesk filing,
            DispatchDesk dispatching,
            RecheckDesk rechecking,
            RequestDesk requests,
            RequestBook requestBook,
            SupervisionDesk supervision,
            CaseBook book,
            SiteDesk sites,
            TaskBook tasks,
            TaskInbox inbox,
            Inbox messages,
            Deductions deductions,
            Weather weather,
            Cast cast,
            Shots shots) {
        this.town = town;
        this.passage = passage;
        this.clock = clock;
        this.jobs = jobs;
        this.desks = new Desks(filing, dispatching, rechecking, requests, supervision, book, requestBook);
        this.sites = sites;
        this.tasks = tasks;
        this.inbox = inbox;
        this.messages = messages;
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
            var onSite = new StorySites(desks.filing(), sites, cast, shots, painters);
            var money = new DeductionLife(deductions, cast, agenda, clock);
            var wishes = new RequestLife(desks, cast, shots, painters, now);
            var life = new CaseLife(desks, work, onSite, wishes, money, cast, agenda);
            var plans = new Season(words, now).plans();
            total = plans.size();
            var reports = new StoryReports(desks.filing(), cast, shots, painters, words, work);
            plans.forEach(plan -> reports.plan(plan, agenda, life, told::incrementAndGet));
            agenda.plan(now.minus(RAIN_BEFORE), this::warnOfRain);
            new StoryInboxes(messages, cast).plan(agenda, now);
            live(agenda);
            LOG.info("demo: {} reports, {} acts refused", told, life.refused());
        } finally {
            painters.shutdownNow();
        }
    }

    private void live(Agenda agenda) {
        for (var entry = agenda.next(); entry != null; entry = agenda.next()) {
            passage.until(entry.at());
            entry.act().run();
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
}
