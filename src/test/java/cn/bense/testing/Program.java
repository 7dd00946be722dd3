package cn.bense.testing;

import cn.bense.demo.DemoTown;
import cn.bense.organization.SecondFactors;
import cn.bense.process.DueJobs;
import cn.bense.worktime.ShiftedClock;
import cn.bense.worktime.Timetable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The running program as a test holds it: its address, its callers, its screens, its time. */
@TestComponent
public class Program {

    /** Password of every demo account (issue: "The first ten minutes"). */
    public static final String PASSWORD = "bense-demo-2026";

    private final Environment environment;
    private final ShiftedClock clock;
    private final DueJobs jobs;
    private final Timetable timetable;
    private final DemoTown town;
    private final SecondFactors factors;
    private final Map<String, Api> callers = new ConcurrentHashMap<>();

    Program(
            Environment environment,
            ShiftedClock clock,
            DueJobs jobs,
            Timetable timetable,
            DemoTown town,
            SecondFactors factors) {
        this.environment = environment;
        this.clock = clock;
        this.jobs = jobs;
        this.timetable = timetable;
        this.town = town;
        this.factors = factors;
    }

    /** {@code http://127.0.0.1:port} */
    public String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** A caller without a token. */
    public Api api() {
        return Api.at(address());
    }

    /** A caller signed in with an account of the demo's town, built at first use; the token is kept for the whole run. */
    public Api api(String account) {
        town.build();
        return callers.computeIfAbsent(account, name -> api().signIn(name, PASSWORD));
    }

    /** Gives an account of the test's own the second factor that {@link Api#signIn} and the screens have the code of. */
    public String withSecondFactor(String account) {
        factors.install(account, DemoTown.TOTP_SECRET);
        return account;
    }

    /** A phone, 360 x 780, signed in. */
    public Screen phone(String account) {
        town.build();
        return Browser.phone(address(), account);
    }

    /** A desktop, 1440 x 900, signed in. */
    public Screen desktop(String account) {
        town.build();
        return Browser.desktop(address(), account);
    }

    /** People at work through the API. */
    public Street street() {
        return new Street(this::api, this::now);
    }

    /** A desktop of somebody who is not signed in. */
    public Screen stranger() {
        town.build();
        return Browser.stranger(address(), false);
    }

    /** A phone whose browser runs no JavaScript, signed in. */
    public Screen withoutScript(String account) {
        return Browser.withoutScript(address(), account);
    }

    public Clock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Moves our clock and the engine's on and runs what falls due on the way, each thing at its own due time. */
    public void advance(Duration step) {
        var target = now().plus(step);
        for (var next = nextDue(target); next.isPresent(); next = nextDue(target)) {
            moveTo(next.get());
            if (runDue() == 0) {
                break;
            }
        }
        moveTo(target);
        runDue();
    }

    private int runDue() {
        return jobs.runUntil(now()) + timetable.runDue(now());
    }

    /** The next instant up to the target at which something is due, never before now. */
    private Optional<Instant> nextDue(Instant target) {
        return Stream.of(Optional.ofNullable(jobs.nextDue()), timetable.nextAfter(now()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(due -> due.isBefore(now()) ? now() : due)
                .filter(due -> !due.isAfter(target));
    }

    private void moveTo(Instant instant) {
        clock.moveTo(instant);
        jobs.alignClock();
    }
}
