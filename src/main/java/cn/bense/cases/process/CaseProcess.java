package cn.bense.cases.process;

import cn.bense.process.ProcessDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The names of {@code problem-handling}: key, elements, messages; nothing else in the room knows those strings. */
@Component
public class CaseProcess {

    public static final String KEY = "problem-handling";
    public static final String VERIFY = "verifyReport";
    public static final String DISPATCH = "dispatchCase";
    public static final String ACKNOWLEDGE = "acknowledge";
    public static final String RECHECK = "recheck";
    public static final String RULE = "ruleJurisdiction";

    private static final String DUE_WARNING = "dueWarning";
    private static final String DUE_OVER = "dueOver";
    private static final Duration NEVER = Duration.ofDays(3650);

    private final ProcessDesk processes;

    CaseProcess(@Lazy ProcessDesk processes) {
        this.processes = processes;
    }

    public void found(String number) {
        processes.start(KEY, number, Map.of());
    }

    public void recalled(String number) {
        processes.tell("DispatchRecalled", number, Map.of());
    }

    public void withdrawn(String number) {
        processes.tell("CaseWithdrawn", number, Map.of());
    }

    public void suspended(String number) {
        processes.tell("CaseSuspended", number, Map.of());
    }

    public void resumed(String number) {
        processes.tell("CaseResumed", number, Map.of());
    }

    public void disputed(String number) {
        processes.tell("JurisdictionDispute", number, Map.of());
    }

    /** The work passed before anyone ruled whose it is: nothing is left to rule. */
    public void rulingLapsed(String number) {
        processes.completeTask(number, RULE, Map.of());
    }

    /** Tells the work of a case that the municipal side has finished; false when it does not wait for that. */
    public boolean municipalDone(String workOrder) {
        return processes.tell("MunicipalHandoverDone", workOrder, Map.of());
    }

    /** False when no cleanup process listens, as before acknowledgement. */
    public boolean rainWarned(String workOrder) {
        return processes.tell("WeatherWarning", workOrder, Map.of());
    }

    public void redated(String number, Instant warnAt, Instant dueAt) {
        processes.reschedule(number, DUE_WARNING, warnAt);
        processes.reschedule(number, DUE_OVER, dueAt);
    }

    /** While the clock stands, neither warning nor overdue may ring. */
    public void clockStopped(String number, Instant now) {
        redated(number, now.plus(NEVER), now.plus(NEVER));
    }
}
