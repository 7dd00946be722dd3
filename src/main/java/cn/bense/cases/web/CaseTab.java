package cn.bense.cases.web;

import cn.bense.cases.CaseState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tabs of the case list: groups of states under the one name people know them by. */
enum CaseTab {
    ALL,
    NEW(CaseState.REPORTED, CaseState.VERIFYING),
    FILED(CaseState.FILED),
    DISPATCHED(CaseState.DISPATCHED),
    DOING(
            CaseState.ACKNOWLEDGED,
            CaseState.IN_PROGRESS,
            CaseState.RETURN_REQUESTED,
            CaseState.EXTENSION_REQUESTED,
            CaseState.RULING),
    RECHECK(CaseState.FEEDBACK_SUBMITTED, CaseState.RECHECKING),
    REWORK(CaseState.REWORK),
    SUSPENDED(CaseState.SUSPENDED),
    CLOSED(CaseState.CLOSED),
    ENDED(CaseState.REJECTED, CaseState.MERGED, CaseState.VOIDED);

    private final List<CaseState> states;

    CaseTab(CaseState... states) {
        this.states = List.of(states);
    }

    /** The value of the parameter {@code state}. */
    public String query() {
        return states.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The tab that shows exactly these states, null for another mixture. */
    static @Nullable CaseTab of(@Nullable List<CaseState> asked) {
        var wanted = asked == null ? List.<CaseState>of() : asked;
        return Arrays.stream(values())
                .filter(tab -> tab.states.size() == wanted.size() && tab.states.containsAll(wanted))
                .findFirst()
                .orElse(null);
    }

    static CaseTab holding(CaseState state) {
        return Arrays.stream(values())
                .filter(tab -> tab.states.contains(state))
                .findFirst()
                .orElse(ALL);
    }

    long count(Map<CaseState, Long> byState) {
        return byState.entrySet().stream()
                .filter(e -> states.isEmpty() || states.contains(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
