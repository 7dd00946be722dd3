package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.DomainException;
import cn.bense.web.Accounts.Door;
import cn.bense.web.Accounts.Outcome;
import cn.bense.web.Accounts.SignIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInGateTest {

    private final InMemoryRegister register = new InMemoryRegister().withDispatcher();

    private SignIn tryWith(String username, String password) {
        return register.gate.signIn(username, password, null, Door.PAGE, "10.1.1.1");
    }

    private void failFiveTimes(String username) {
        for (int i = 0; i < 5; i++) {
            tryWith(username, "wrong");
        }
    }

    @Test
    void letsInWhoKnowsThePassword() {
        var answer = tryWith(" Dispatcher ", InMemoryRegister.PASSWORD);
        assertThat(answer.outcome()).isEqualTo(Outcome.OK);
        assertThat(answer.account().displayName()).isEqualTo("王志强");
        assertThat(answer.account().authorities()).containsExactly("DISPATCHER");
    }

    @Test
    void answersAnUnknownNameLikeAKnownOne() {
        for (int i = 0; i < 6; i++) {
            var known = tryWith("dispatcher", "wrong");
            var unknown = tryWith("nobody", "wrong");
            assertThat(unknown).isEqualTo(known);
        }
    }

    @Test
    void locksAfterFiveFailuresEvenForTheRightPassword() {
        failFiveTimes("dispatcher");
        assertThat(tryWith("dispatcher", InMemoryRegister.PASSWORD).outcome()).isEqualTo(Outcome.LOCKED);
        register.clock.forward(Duration.ofMinutes(30));
        assertThat(tryWith("dispatcher", InMemoryRegister.PASSWORD).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void writesTheFailuresTheLockAndTheSignIn() {
        failFiveTimes("dispatcher");
        register.clock.forward(Duration.ofMinutes(30));
        tryWith("dispatcher", InMemoryRegister.PASSWORD);
        assertThat(register.audited)
                .containsExactly(
                        "dispatcher CREATED",
                        "dispatcher SIGN_IN_FAILED",
                        "dispatcher SIGN_IN_FAILED",
                        "dispatcher SIGN_IN_FAILED",
                        "dispatcher SIGN_IN_FAILED",
                        "dispatcher SIGN_IN_FAILED",
                        "dispatcher LOCKED",
                        "dispatcher SIGNED_IN");
    }

    @Test
    void writesNoNameThatNobodyHas() {
        tryWith("my-secret-typed-into-the-wrong-field", "x");
        assertThat(register.audited).containsExactly("dispatcher CREATED", "unknown SIGN_IN_FAILED");
    }

    @Test
    void aSignInTakesTheCountBack() {
        for (int i = 0; i < 4; i++) {
            tryWith("dispatcher", "wrong");
        }
        tryWith("dispatcher", InMemoryRegister.PASSWORD);
        assertThat(tryWith("dispatcher", "wrong").attemptsLeft()).isEqualTo(4);
    }

    @Test
    void anAddressThatWalksThroughNamesIsStopped() {
        for (int i = 0; i < 30; i++) {
            tryWith("name" + i, "wrong");
        }
        assertThatThrownBy(() -> tryWith("dispatcher", InMemoryRegister.PASSWORD))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.status()).isEqualTo(429));
        assertThat(register.gate
                        .signIn("dispatcher", InMemoryRegister.PASSWORD, null, Door.PAGE, "10.1.1.2")
                        .outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void aPasswordBeyondBcryptsReachIsJustWrong() {
        assertThat(tryWith("dispatcher", "x".repeat(5000)).outcome()).isEqualTo(Outcome.WRONG);
    }
}
