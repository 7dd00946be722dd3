package cn.bense.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReporterTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234,138****1234",
        "+8613812341234,+86****1234",
        "05333241234,053****1234",
        "3241234,****34",
        "12345,****45"
    })
    void showsOfANumberOnlyItsEnds(String phone, String masked) {
        assertThat(Reporter.maskedPhone(phone)).isEqualTo(masked);
    }

    @Test
    void showsOfANameOnlyItsFirstCharacter() {
        assertThat(Reporter.maskedName("王志强")).isEqualTo("王**");
        assertThat(Reporter.maskedName("𠮷田")).isEqualTo("𠮷**");
        assertThat(Reporter.maskedName(null)).isNull();
        assertThat(Reporter.maskedPhone(null)).isNull();
    }
}
