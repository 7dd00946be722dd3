package cn.bense.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1"})
    void takesTheForceOutOfFormulas(String text) {
        assertThat(CaseSheet.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(CaseSheet.harmless("健康路 66 号")).isEqualTo("健康路 66 号");
        assertThat(CaseSheet.harmless(null)).isEmpty();
    }
}
