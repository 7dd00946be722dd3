package cn.bense.operations.checks;

import cn.bense.operations.CheckFinding;
import cn.bense.operations.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes down what a check finds: the first in full, all of them counted. */
final class Findings {

    private final List<CheckFinding> kept = new ArrayList<>();
    private long found;

    void add(String table, @Nullable String number, String row, @Nullable Object expected, @Nullable Object actual) {
        found++;
        if (kept.size() < CheckResult.KEPT) {
            kept.add(new CheckFinding(
                    table,
                    Objects.toString(number, ""),
                    row,
                    Objects.toString(expected, "空"),
                    Objects.toString(actual, "空")));
        }
    }

    /** The same, unless both are equal. */
    void compare(
            String table, @Nullable String number, String row, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            add(table, number, row, expected, actual);
        }
    }

    long found() {
        return found;
    }

    List<CheckFinding> kept() {
        return List.copyOf(kept);
    }
}
