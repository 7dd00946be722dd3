package cn.bense.cases.model;

import cn.bense.cases.RequestBook.Habit;
import cn.bense.cases.RequestBook.Share;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestKind;
import cn.bense.organization.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shares of returns, voids, extensions and suspensions among the cases filed (domain.md 2.2: their share is controlled). */
@Component
class RequestShares {

    private final CaseRequests requests;
    private final Staff staff;
    private final Clock clock;

    RequestShares(CaseRequests requests, Staff staff, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.clock = clock;
    }

    /** All units together first, then each by its number of cases; a return counts for the unit that asked. */
    List<Share> of(int days) {
        var since = since(days);
        var asked = requests.onCasesFiled(since).stream()
                .filter(r -> r.outcome().decision() != RequestDecision.LAPSED)
                .toList();
        Map<String, long[]> filed = new TreeMap<>();
        for (var row : requests.filed(since)) {
            var unit = Objects.requireNonNullElse(row.getUnit(), "");
            var sums = filed.computeIfAbsent(unit, u -> new long[2]);
            sums[0] += row.getCases();
            sums[1] += row.getVoided();
        }
        asked.forEach(r -> filed.computeIfAbsent(r.asking().unit(), u -> new long[2]));
        var shares = new ArrayList<Share>();
        filed.forEach((unit, sums) -> shares.add(share(unit, sums, of(asked, unit))));
        shares.sort(Comparator.comparingLong(Share::filed).reversed());
        shares.add(0, share(null, total(filed), asked));
        return shares;
    }

    private static List<CaseRequest> of(List<CaseRequest> asked, String unit) {
        return asked.stream().filter(r -> r.asking().unit().equals(unit)).toList();
    }

    private static long[] total(Map<String, long[]> filed) {
        var total = new long[2];
        filed.values().forEach(sums -> Arrays.setAll(total, i -> total[i] + sums[i]));
        return total;
    }

    private Share share(@Nullable String unit, long[] sums, List<CaseRequest> asked) {
        return new Share(
                unit,
                unit == null ? "全部" : unit.isEmpty() ? "未派遣" : staff.unitName(unit),
                sums[0],
                cases(asked, RequestKind.RETURN),
                sums[1],
                cases(asked, RequestKind.EXTENSION),
                cases(asked, RequestKind.SUSPENSION),
                asked.stream().filter(r -> r.outcome().shirking()).count());
    }

    private static long cases(List<CaseRequest> asked, RequestKind kind) {
        return asked.stream()
                .filter(r -> r.kind() == kind)
                .map(CaseRequest::caseNumber)
                .distinct()
                .count();
    }

    List<Habit> habits(String unit, int days) {
        var asked = requests.ofUnit(unit, since(days));
        return Arrays.stream(RequestKind.values())
                .map(kind ->
                        habit(kind, asked.stream().filter(r -> r.kind() == kind).toList()))
                .toList();
    }

    private static Habit habit(RequestKind kind, List<CaseRequest> asked) {
        var granted = asked.stream()
                .map(r -> r.outcome().decision())
                .filter(d -> d != null && d.granted())
                .count();
        return new Habit(
                kind,
                asked.size(),
                granted,
                asked.stream().filter(r -> r.outcome().shirking()).count());
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
