package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.web.Accounts.Outcome;
import org.junit.jupiter.api.Test;

class PasswordDeskTest {

    private static final String NEW = "Battery-staple-2";

    private final InMemoryRegister register = new InMemoryRegister().withDispatcher();
    private final Person dispatcher = register.staff.find("dispatcher").orElseThrow();

    private void change(String oldPassword, String newPassword) {
        register.passwordDesk.change(dispatcher, oldPassword, newPassword, "10.1.1.1");
    }

    private Outcome signInWith(String password) {
        return register.gate.signIn("dispatcher", password, "10.1.1.1").outcome();
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
}
