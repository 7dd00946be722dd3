package cn.bense.cases.process;

import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestReason;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRequest;
import cn.bense.cases.model.Stamp;
import cn.bense.organization.Staff;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How requests and their decisions read in the story and in the explanation of a deadline. */
@Component
class RequestWords {

    private final MessageSource messages;
    private final Staff staff;

    RequestWords(MessageSource messages, Staff staff) {
        this.messages = messages;
        this.staff = staff;
    }

    String asked(CaseRequest r, int nth) {
        var asking = r.asking();
        var wish = switch (r.kind()) {
            case RETURN -> asking.proposedUnit() == null ? "" : "，建议派给 " + staff.unitName(asking.proposedUnit());
            case EXTENSION -> "，想延到 " + Stamp.of(asking.until());
            case SUSPENSION -> "，" + end(r);
        };
        return "申请%s（第 %d 次）：%s%s%s".formatted(label(r.kind()), nth, why(r), wish, decided(r));
    }

    private static String decided(CaseRequest r) {
        return r.deciding().ruling() ? "；已退过，转督查科裁定" : "";
    }

    private static String end(CaseRequest r) {
        return r.until() == null ? "等到：" + r.asking().condition() : "到 " + Stamp.of(r.until()) + " 恢复";
    }

    String granted(CaseRequest r) {
        var by = "，批准人 " + staff.nameOf(decider(r));
        var to = r.outcome().unit();
        return switch (r.kind()) {
            case RETURN -> "同意退单：" + reason(r) + (to == null ? "，回到待派遣" : "，改派 " + staff.unitName(to)) + by;
            case EXTENSION ->
                "同意延期：到期由 %s 改为 %s，理由：%s%s"
                        .formatted(
                                Stamp.of(r.outcome().oldDueAt()),
                                Stamp.of(r.outcome().newDueAt()),
                                reason(r),
                                by);
            case SUSPENSION -> suspended(r) + by;
        };
    }

    private String suspended(CaseRequest r) {
        var due = r.until() == null
                ? "，原到期 " + Stamp.of(r.outcome().oldDueAt()) + "，恢复时再算"
                : "，到期由 %s 改为 %s"
                        .formatted(
                                Stamp.of(r.outcome().oldDueAt()),
                                Stamp.of(r.outcome().newDueAt()));
        return "同意挂起：从 %s 起停表，%s%s，理由：%s".formatted(Stamp.of(r.asking().at()), end(r), due, reason(r));
    }

    String refused(CaseRequest r) {
        var shirked = r.outcome().shirking() ? "，计无故推诿 1 次" : "";
        return "不同意" + label(r.kind()) + "：" + reason(r) + shirked;
    }

    String resumed(CaseRequest r) {
        return "挂起结束，接着计时，到期由 %s 改为 %s"
                .formatted(
                        Stamp.of(r.outcome().oldDueAt()), Stamp.of(r.outcome().newDueAt()));
    }

    /** The decider's reason, or the asker's where the decider gave none. */
    private String reason(CaseRequest r) {
        var given = r.outcome().reason();
        return given == null ? why(r) : given;
    }

    /** The asker's reason in words. */
    String why(CaseRequest r) {
        if (r.reasonCode() == RequestReason.OTHER) {
            return r.reason();
        }
        var code = label(r.reasonCode());
        return r.reason().isEmpty() ? code : code + "，" + r.reason();
    }

    /** The line of a suspension in the explanation of the deadline. */
    String pause(CaseRequest r) {
        return "挂起（" + why(r) + "）";
    }

    String decider(CaseRequest r) {
        var by = r.outcome().by();
        return by == null ? CaseJournal.SYSTEM : by;
    }

    String kind(RequestKind kind) {
        return label(kind);
    }

    private String label(RequestKind kind) {
        return text("cases.requestKind." + kind);
    }

    private String label(RequestReason reason) {
        return text("cases.requestReason." + reason);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
