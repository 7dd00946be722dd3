package cn.bense.desk;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseState;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.web.Accounts.Account;
import cn.bense.web.NavCounts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The numbers beside the menu: what waits for the one signed in. A case number above {@link #CAP} is not counted on. */
@Component
class DeskCounts implements NavCounts {

    static final int CAP = 100;

    private static final CaseState[] TO_DO = {
        CaseState.DISPATCHED,
        CaseState.ACKNOWLEDGED,
        CaseState.IN_PROGRESS,
        CaseState.EXTENSION_REQUESTED,
        CaseState.RULING,
        CaseState.REWORK
    };

    private final CaseBook cases;
    private final TaskInbox tasks;
    private final Staff staff;

    DeskCounts(CaseBook cases, TaskInbox tasks, Staff staff) {
        this.cases = cases;
        this.tasks = tasks;
        this.staff = staff;
    }

    @Override
    public Map<String, Long> countsFor(Account account) {
        return staff.find(account.username()).map(this::counts).orElse(Map.of());
    }

    private Map<String, Long> counts(Person person) {
        if (person.ofCompany()) {
            return Map.of("tasks", cases.count(person, ofUnit(person), CAP));
        }
        var counts = new HashMap<String, Long>();
        if (person.holdsAny(Post.DISPATCHER, Post.SUPERVISOR)) {
            counts.put("cases", cases.count(person, CaseFilter.states(CaseState.FILED), CAP));
        }
        if (person.holds(Post.VERIFIER)) {
            counts.put("recheck", cases.count(person, atRecheck(), CAP));
        }
        if (person.holds(Post.OWNER)) {
            counts.put("deductions", tasks.count(person, "deduction-decision", null));
        }
        if (person.holds(Post.INSPECTOR)) {
            counts.put("site", tasks.count(person, "problem-handling", "verifyOnSite"));
        }
        counts.put("todo", tasks.count(person, null, null));
        return counts;
    }

    private static CaseFilter atRecheck() {
        return CaseFilter.states(CaseState.FEEDBACK_SUBMITTED, CaseState.RECHECKING);
    }

    private static CaseFilter ofUnit(Person person) {
        return CaseFilter.states(TO_DO).withPerformer(person.unit());
    }
}
