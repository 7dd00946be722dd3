package cn.bense.desk;

import cn.bense.cases.CaseRow;
import cn.bense.settlement.DeductionView;
import cn.bense.worktime.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The small sentence under each number of the workbench: what makes it urgent. */
@Component
class DeskNotes {

    private static final int NAMED = 3;

    private final Moments moments;
    private final Clock clock;

    DeskNotes(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    String ofCases(DeskView view, List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return "现在没有";
        }
        return switch (view) {
            case FILED_NOW -> "最早等了 " + moments.since(oldest(rows));
            case RECHECK -> recheck(rows);
            case LATE, SENT_BACK, SUPERVISED, REQUESTS -> byPerformer(rows);
            case DOING -> "其中待接单 " + waiting(rows) + " 件";
            default -> nearest(rows);
        };
    }

    String ofDeductions(List<DeductionView> open) {
        return open.stream()
                .map(DeductionView::confirmBy)
                .min(Comparator.naturalOrder())
                .map(by -> by.isBefore(clock.instant()) ? "最早一件已过期限" : "最近一件 " + moments.when(by) + " 到期")
                .orElse("现在没有");
    }

    private static Instant oldest(List<CaseRow> rows) {
        return rows.stream()
                .map(CaseRow::foundAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static String recheck(List<CaseRow> rows) {
        var again = rows.stream().filter(r -> r.reworkCount() > 0).count();
        return again == 0 ? "都是第一次提交" : "其中返工复验 " + again + " 件";
    }

    private static long waiting(List<CaseRow> rows) {
        return rows.stream()
                .filter(r -> r.state() == cn.bense.cases.CaseState.DISPATCHED)
                .count();
    }

    private static String byPerformer(List<CaseRow> rows) {
        return rows.stream()
                .map(r -> Objects.requireNonNullElse(r.performerName(), "未派遣"))
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(java.util.Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(NAMED)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("、"));
    }

    private String nearest(List<CaseRow> rows) {
        var due = rows.stream().map(CaseRow::stepDueAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
        return due.map(this::nearest).orElse("没有时限");
    }

    private String nearest(Instant due) {
        var left = Duration.between(clock.instant(), due);
        return left.isNegative() ? "最早一件已过 " + moments.span(left) : "最近一件剩 " + moments.span(left);
    }
}
