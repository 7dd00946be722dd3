package cn.bense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfMatchTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'\"3\"',3", "'W/\"3\"',3", "3,3", "'\"0\"',0"})
    void readsTheVersion(String header, int version) {
        assertThat(IfMatch.parse(header).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "*", "' '"})
    void anyVersionWillDo(String header) {
        assertThatCode(() -> IfMatch.parse(header).check(7)).doesNotThrowAnyException();
    }

    @Test
    void refusesAStaleVersion() {
        assertThatThrownBy(() -> IfMatch.parse("\"3\"").check(4))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void refusesWhatIsNoVersion() {
        assertThatThrownBy(() -> IfMatch.parse("\"abc\""))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.status()).isEqualTo(400));
    }
}
