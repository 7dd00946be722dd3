package cn.bense.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.CaseState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseTabTest {

    @Test
    void holdsEveryStateOnce() {
        assertThat(Arrays.stream(CaseState.values()).map(CaseTab::holding)).doesNotContain(CaseTab.ALL);
        assertThat(Arrays.stream(CaseTab.values())
                        .filter(tab -> tab != CaseTab.ALL)
                        .flatMap(tab -> Arrays.stream(tab.query().split(","))))
                .doesNotHaveDuplicates()
                .hasSize(CaseState.values().length);
    }

    @Test
    void knowsATabByItsStates() {
        assertThat(CaseTab.of(List.of(CaseState.RECHECKING, CaseState.FEEDBACK_SUBMITTED)))
                .isEqualTo(CaseTab.RECHECK);
        assertThat(CaseTab.of(null)).isEqualTo(CaseTab.ALL);
        assertThat(CaseTab.of(List.of(CaseState.RECHECKING))).isNull();
    }

    @Test
    void addsUpItsStates() {
        assertThat(CaseTab.RECHECK.count(Map.of(CaseState.FEEDBACK_SUBMITTED, 2L, CaseState.CLOSED, 5L)))
                .isEqualTo(2);
        assertThat(CaseTab.ALL.count(Map.of(CaseState.FEEDBACK_SUBMITTED, 2L, CaseState.CLOSED, 5L)))
                .isEqualTo(7);
    }
}
