package cn.bense.settlement.web;

import cn.bense.settlement.DeductionState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tabs of the list of deductions, in their order, and the states behind each. */
final class DeductionTabs {

    private static final Map<String, List<DeductionState>> TABS = new LinkedHashMap<>();

    static {
        TABS.put("all", List.of());
        TABS.put("proposed", List.of(DeductionState.PROPOSED));
        TABS.put("noticed", List.of(DeductionState.CONFIRMED, DeductionState.APPEALED));
        TABS.put("settled", List.of(DeductionState.ACCEPTED, DeductionState.FINAL, DeductionState.LOCKED));
        TABS.put("dropped", List.of(DeductionState.DROPPED));
    }

    private DeductionTabs() {}

    /** A tab with its number of deductions. */
    record Tab(String key, long size) {}

    static boolean known(String tab) {
        return TABS.containsKey(tab);
    }

    static List<DeductionState> states(String tab) {
        return TABS.getOrDefault(tab, List.of());
    }

    static List<Tab> sizes(Map<DeductionState, Long> counts) {
        var tabs = new ArrayList<Tab>();
        TABS.forEach((key, states) -> tabs.add(new Tab(
                key,
                counts.entrySet().stream()
                        .filter(e -> states.isEmpty() || states.contains(e.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum())));
        return tabs;
    }
}
