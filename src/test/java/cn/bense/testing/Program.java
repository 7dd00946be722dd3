package cn.bense.testing;

import cn.bense.process.DueJobs;
import cn.bense.worktime.ShiftedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Api> callers = new ConcurrentHashMap<>();

    Program(Environment environment, ShiftedClock clock, DueJobs jobs) {
        this.environment = environment;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** {@code http://127.0.0.1:port} */
    public String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** A caller without a token. */
    public Api api() {
        return Api.at(address());
    }

    /** A caller signed in with a demo account; the token is kept for the whole run. */
    public Api api(String account) {
        return callers.computeIfAbsent(account, name -> api().signIn(name, PASSWORD));
    }

    /** A phone, 360 x 780, signed in. */
    public Screen phone(String account) {
        return Browser.phone(address(), account);
    }

    /** A desktop, 1440 x 900, signed in. */
    public Screen desktop(String account) {
        return Browser.desktop(address(), account);
    }

    public Clock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Moves our clock and the engine's on and runs what falls due on the way, each job at its own due time. */
    public void advance(Duration step) {
        var target = now().plus(step);
        for (var due = jobs.nextDue(); due != null && !due.isAfter(target); due = jobs.nextDue()) {
            moveTo(due.isAfter(now()) ? due : now());
            if (jobs.runUntil(now()) == 0) {
                break;
            }
        }
        moveTo(target);
        jobs.runUntil(target);
    }

    private void moveTo(Instant instant) {
        clock.moveTo(instant);
        jobs.alignClock();
    }
}
