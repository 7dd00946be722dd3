package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.web.Accounts;
import cn.bense.web.Accounts.Outcome;
import cn.bense.web.OpenSessions.Duty;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordDeskTest {

    private static final String NEW = "Battery-staple-2";

    private final InMemoryRegister register = new InMemoryRegister().withDispatcher();
    private final Person dispatcher = register.staff.find("dispatcher").orElseThrow();

    private void change(String oldPassword, String newPassword) {
        register.passwordDesk.change(dispatcher, oldPassword, newPassword, "10.1.1.1", new Passwords.Kept(null, true));
    }

    private Outcome signInWith(String password) {
        return register.gate
                .signIn("dispatcher", password, null, Accounts.Door.PAGE, "10.1.1.1")
                .outcome();
    }

    @Test
    void theNewPasswordOpensAndTheOldOneNoMore() {
        change(InMemoryRegister.PASSWORD, NEW);
        assertThat(signInWith(NEW)).isEqualTo(Outcome.OK);
        assertThat(signInWith(InMemoryRegister.PASSWORD)).isEqualTo(Outcome.WRONG);
        assertThat(register.audited).contains("dispatcher PASSWORD_CHANGED");
    }

    @Test
    void refusesAWeakOrUnchangedPassword() {
        assertThatThrownBy(() -> change(InMemoryRegister.PASSWORD, "short")).hasMessageContaining("password-short");
        assertThatThrownBy(() -> change(InMemoryRegister.PASSWORD, InMemoryRegister.PASSWORD))
                .hasMessageContaining("password-same");
        assertThat(signInWith(InMemoryRegister.PASSWORD)).isEqualTo(Outcome.OK);
    }

    @Test
    void aWrongOldPasswordCountsLikeAFailedSignIn() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> change("wrong", NEW)).hasMessageContaining("password-old");
        }
        assertThatThrownBy(() -> change(InMemoryRegister.PASSWORD, NEW)).hasMessageContaining("password-locked");
        assertThat(signInWith(InMemoryRegister.PASSWORD)).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void refusesTheLastFiveAndTakesTheOneBefore() {
        var before = InMemoryRegister.PASSWORD;
        for (int i = 0; i < 5; i++) {
            change(before, NEW + i);
            before = NEW + i;
            assertThat(register.oldPasswords).hasSizeLessThanOrEqualTo(4);
        }
        var now = before;
        for (int i = 0; i < 4; i++) {
            var old = NEW + i;
            assertThatThrownBy(() -> change(now, old)).hasMessageContaining("password-used");
        }
        change(now, InMemoryRegister.PASSWORD);
        assertThat(signInWith(InMemoryRegister.PASSWORD)).isEqualTo(Outcome.OK);
    }

    @Test
    void mustBeChangedAfterNinetyDays() {
        register.clock.forward(Duration.ofDays(90).minusSeconds(1));
        assertThat(register.duties.of("dispatcher")).isEqualTo(Duty.NONE);
        register.clock.forward(Duration.ofSeconds(1));
        assertThat(register.duties.of("dispatcher")).isEqualTo(Duty.PASSWORD);
        change(InMemoryRegister.PASSWORD, NEW);
        assertThat(register.duties.of("dispatcher")).isEqualTo(Duty.NONE);
    }
}
