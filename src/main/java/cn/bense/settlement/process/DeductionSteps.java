package cn.bense.settlement.process;

import cn.bense.process.FlowBean;
import cn.bense.settlement.model.DeductionProposing;
import java.util.Collection;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What problem-handling and deduction-decision call about deductions; each step safe twice. */
@FlowBean
@Component("deductionSteps")
public class DeductionSteps {

    private static final String SYSTEM = "system";

    private final DeductionProposing proposing;

    DeductionSteps(DeductionProposing proposing) {
        this.proposing = proposing;
    }

    /** Applies the rule to a case at CLOSE or REWORK. */
    public void assess(String caseNumber, String event) {
        proposing.assess(caseNumber, event);
    }

    /** The deductions whose decision now begins, one process each. */
    public Collection<String> undecided(String caseNumber, String event) {
        return proposing.undecided(caseNumber, event);
    }

    public void checkDuplicate(String number) {
        proposing.checkDuplicate(number);
    }

    public boolean dropped(String number) {
        return proposing.dropped(number);
    }

    public Date remindAt(String number) {
        return Date.from(proposing.confirmBy(number));
    }

    public Date escalateAt(String number) {
        return Date.from(proposing.escalateAt(number));
    }

    public void remindOwner(String number) {
        proposing.remind(number, "CONFIRM_LATE", "期限内没有确认，提醒主管单位");
    }

    public void tellSupervision(String number) {
        proposing.remind(number, "CONFIRM_ESCALATED", "主管单位仍未确认，告知督查科");
    }

    public void notifyContractor(String number) {
        proposing.notifyContractor(number);
    }

    public Date appealUntil(String number) {
        return Date.from(proposing.appealUntil(number));
    }

    /** Done already where a person accepted: the desk wrote who it was. */
    public void accept(String number) {
        proposing.accept(number, SYSTEM, "企业同意扣款");
    }

    public void acceptBySilence(String number) {
        proposing.accept(number, SYSTEM, "期限内没有申诉，视为同意");
    }
}
