package cn.bense.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.bense.cases.CaseState;
import cn.bense.shared.DomainException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge between two states, written out a second time from domain.md 2.1, 2.2, 5.7 and 6.3. */
class TransitionsTest {

    /** SUSPENDED leads to feedback and ruling only while merely asked for; the case guards that (2.2). */
    private static final Map<String, String> LISTED = new TreeMap<>(Map.ofEntries(
            Map.entry("REPORTED", "VERIFYING FILED REJECTED MERGED"),
            Map.entry("VERIFYING", "REPORTED FILED REJECTED MERGED"),
            Map.entry("REJECTED", ""),
            Map.entry("FILED", "DISPATCHED FEEDBACK_SUBMITTED MERGED VOIDED"),
            Map.entry("DISPATCHED", "ACKNOWLEDGED FILED MERGED VOIDED RETURN_REQUESTED RULING"),
            Map.entry(
                    "ACKNOWLEDGED",
                    "IN_PROGRESS FEEDBACK_SUBMITTED SUSPENDED RULING VOIDED RETURN_REQUESTED EXTENSION_REQUESTED"),
            Map.entry("IN_PROGRESS", "FEEDBACK_SUBMITTED SUSPENDED RULING VOIDED RETURN_REQUESTED EXTENSION_REQUESTED"),
            Map.entry("RETURN_REQUESTED", "DISPATCHED ACKNOWLEDGED IN_PROGRESS FILED MERGED VOIDED"),
            Map.entry("EXTENSION_REQUESTED", "ACKNOWLEDGED IN_PROGRESS FEEDBACK_SUBMITTED SUSPENDED RULING VOIDED"),
            Map.entry("SUSPENDED", "ACKNOWLEDGED IN_PROGRESS REWORK VOIDED FEEDBACK_SUBMITTED RULING"),
            Map.entry("FEEDBACK_SUBMITTED", "RECHECKING CLOSED REWORK FILED VOIDED"),
            Map.entry("RECHECKING", "CLOSED REWORK FILED VOIDED"),
            Map.entry("REWORK", "FEEDBACK_SUBMITTED SUSPENDED RULING VOIDED FILED"),
            Map.entry("CLOSED", "REWORK FILED"),
            Map.entry("VOIDED", ""),
            Map.entry("MERGED", ""),
            Map.entry("RULING", "ACKNOWLEDGED IN_PROGRESS REWORK FILED FEEDBACK_SUBMITTED DISPATCHED VOIDED")));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CaseState.values())
                .flatMap(from -> Arrays.stream(CaseState.values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void listsEveryState() {
        assertThat(LISTED.keySet())
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(CaseState.values()).map(Enum::name).toList()));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void allowsWhatIsListedAndRefusesAllElseNamingThePresentState(CaseState from, CaseState to) {
        var allowed = Set.of(LISTED.get(from.name()).split(" ")).contains(to.name());
        assertThat(Transitions.allowed(from, to)).isEqualTo(allowed);
        if (allowed) {
            Transitions.require("AJ1", from, to);
        } else {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> Transitions.require("AJ1", from, to))
                    .satisfies(refused -> {
                        assertThat(refused.status()).isEqualTo(409);
                        assertThat(refused.code()).isEqualTo("case-state");
                        assertThat(refused.args()).containsExactly("AJ1", from, to);
                    });
        }
    }
}
