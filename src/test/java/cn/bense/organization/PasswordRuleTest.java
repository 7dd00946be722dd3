package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"bense-demo-2026", "Abcdefghi1", "ABCDEFGH1!", "沂源的街道很干净A1", "a b c d e 1"})
    void acceptsTenCharactersOfThreeClasses(String password) {
        assertThatCode(() -> PasswordRule.check("password", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Abcdef12!, password-short",
        "'', password-short",
        "abcdefghij, password-plain",
        "abcdefghi1, password-plain",
        "ABCDEFGHI!, password-plain",
        "1234567890, password-plain"
    })
    void saysWhatIsMissing(String password, String code) {
        assertThatThrownBy(() -> PasswordRule.check("password", password))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.code())
                                .isEqualTo(code));
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThatThrownBy(() -> PasswordRule.check("password", "Aa1" + "本".repeat(24)))
                .hasMessageContaining("password-long");
    }

    @Test
    void countsCharactersAndNotHalvesOfThem() {
        assertThatThrownBy(() -> PasswordRule.check("password", "Aa1" + "😀".repeat(4)))
                .hasMessageContaining("password-short [7, 10]");
    }
}
