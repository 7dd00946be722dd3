package cn.bense.cases.process;

import cn.bense.cases.RequestKind;
import cn.bense.organization.Post;
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
    public static final String VERIFY_ON_SITE = "verifyOnSite";
    public static final String DISPATCH = "dispatchCase";
    public static final String ACKNOWLEDGE = "acknowledge";
    public static final String RECHECK = "recheck";
    public static final String RULE = "ruleJurisdiction";
    public static final String ANSWER = "answerSupervision";
    public static final String DECIDE_VOID = "decideVoid";

    /** Task elements that decide a request. */
    private static final Map<RequestKind, Map<Post, String>> DECISIONS = Map.of(
            RequestKind.RETURN, Map.of(Post.SUPERVISOR, "decideReturn", Post.DEPUTY, "decideReturnHigh"),
            RequestKind.EXTENSION,
                    Map.of(
                            Post.SUPERVISOR,
                            "decideExtension",
                            Post.DEPUTY,
                            "decideExtensionHigh",
                            Post.DIRECTOR,
                            "decideExtensionTop"),
            RequestKind.SUSPENSION, Map.of(Post.DEPUTY, "decideSuspension", Post.DIRECTOR, "decideSuspensionTop"));

    private static final Map<RequestKind, String> ASKED = Map.of(
            RequestKind.RETURN, "ReturnAsked",
            RequestKind.EXTENSION, "ExtensionAsked",
            RequestKind.SUSPENSION, "SuspensionAsked");

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

    public void supervised(String number) {
        processes.tell("SupervisionOrdered", number, Map.of());
    }

    public void voidAsked(String number) {
        processes.tell("VoidAsked", number, Map.of());
    }

    public void split(String number) {
        processes.tell("CaseSplit", number, Map.of());
    }

    /** In the instance that still waits for the deductions of the first closing, else in a new one: never two at once. */
    public void reopened(String number) {
        processes.begin("CaseReopened", "reopened", number);
    }

    /** What a task asked has become moot; nothing where it does not wait. */
    public void moot(String number, String element) {
        processes.completeTask(number, element, Map.of());
    }

    /** The work passed before anyone ruled whose it is: nothing is left to rule. */
    public void rulingLapsed(String number) {
        processes.completeTask(number, RULE, Map.of());
    }

    public void asked(String number, RequestKind kind) {
        processes.tell(ASKED.getOrDefault(kind, ""), number, Map.of());
    }

    /** False when no granted suspension waits for its end. */
    public boolean suspensionLifted(String number) {
        return processes.tell("SuspensionLifted", number, Map.of());
    }

    public static String decisionBy(RequestKind kind, Post post) {
        return DECISIONS.getOrDefault(kind, Map.of()).getOrDefault(post, "");
    }

    public static boolean decides(String element) {
        return DECISIONS.values().stream().anyMatch(byPost -> byPost.containsValue(element));
    }

    /** What was asked for has become moot: nobody need decide it. */
    public void requestLapsed(String number, RequestKind kind, Post post) {
        processes.completeTask(number, decisionBy(kind, post), Map.of("decision", "LAPSED"));
    }

    /** The desk decided before the inspector came there: nothing is left to look at. */
    public void siteMoot(String number) {
        processes.completeTask(number, VERIFY_ON_SITE, Map.of());
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
