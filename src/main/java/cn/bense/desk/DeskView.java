package cn.bense.desk;

import static cn.bense.cases.CaseState.ACKNOWLEDGED;
import static cn.bense.cases.CaseState.DISPATCHED;
import static cn.bense.cases.CaseState.EXTENSION_REQUESTED;
import static cn.bense.cases.CaseState.FEEDBACK_SUBMITTED;
import static cn.bense.cases.CaseState.FILED;
import static cn.bense.cases.CaseState.IN_PROGRESS;
import static cn.bense.cases.CaseState.RECHECKING;
import static cn.bense.cases.CaseState.REPORTED;
import static cn.bense.cases.CaseState.RETURN_REQUESTED;
import static cn.bense.cases.CaseState.REWORK;
import static cn.bense.cases.CaseState.RULING;
import static cn.bense.cases.CaseState.SUSPENDED;
import static cn.bense.cases.CaseState.VERIFYING;

import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseState;
import cn.bense.cases.Lamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the workbench can show: one count, one list, one map (ui/02). */
enum DeskView {
    FILED_NOW("dispatch", "todo", null, FILED),
    RECHECK("recheck", "check", null, FEEDBACK_SUBMITTED, RECHECKING),
    WARN("warn", "warn", Lamp.YELLOW),
    LATE("late", "bad", Lamp.RED),
    SUPERVISED("supervised", "bad", null),
    CONFIRM("confirm", "check", null),
    REQUESTS("requests", "check", null, RETURN_REQUESTED, EXTENSION_REQUESTED, SUSPENDED, RULING),
    PUBLIC("public", "todo", null, REPORTED, VERIFYING),
    DOING("doing", "", null, DISPATCHED, ACKNOWLEDGED, IN_PROGRESS, RETURN_REQUESTED, EXTENSION_REQUESTED, RULING),
    SENT_BACK("rework", "warn", null, REWORK);

    private final String key;
    private final String pin;
    private final @Nullable Lamp lamp;
    private final List<CaseState> states;

    DeskView(String key, String pin, @Nullable Lamp lamp, CaseState... states) {
        this.key = key;
        this.pin = pin;
        this.lamp = lamp;
        this.states = List.of(states);
    }

    /** The word in the address. */
    public String key() {
        return key;
    }

    /** Colour of its pins on the map. */
    public String pin() {
        return pin;
    }

    boolean ofDeductions() {
        return this == CONFIRM;
    }

    /** Of the cases in its states only those whose request waits for a decision. */
    boolean ofRequests() {
        return this == REQUESTS;
    }

    CaseFilter filter(@Nullable String grid, @Nullable String owner) {
        var all = this == SUPERVISED ? CaseFilter.ALL.onlySupervised() : CaseFilter.ALL;
        return all.withStates(states)
                .withGrid(grid)
                .withLamp(lamp)
                .withOwner(owner)
                .withSort("due");
    }

    /** The query of the same list on the page of all cases. */
    public String query() {
        var state = String.join(",", states.stream().map(Enum::name).toList());
        return (states.isEmpty() ? "" : "state=" + state + "&") + (lamp == null ? "" : "lamp=" + lamp + "&")
                + (this == SUPERVISED ? "supervised=true&" : "")
                + "sort=due";
    }

    static Optional<DeskView> of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(v -> v.key.equals(key == null ? null : key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
