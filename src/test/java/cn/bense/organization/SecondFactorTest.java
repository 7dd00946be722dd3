package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.web.Accounts.Door;
import cn.bense.web.Accounts.Outcome;
import cn.bense.web.Accounts.SignIn;
import cn.bense.web.OpenSessions.Duty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private final InMemoryRegister register = new InMemoryRegister().withDispatcher();
    private final Person finance = register.add("finance", Post.FINANCE);

    @BeforeEach
    void install() {
        register.factorDesk.install("finance", SECRET);
    }

    private SignIn signIn(@Nullable String code, Door door) {
        return register.gate.signIn("finance", InMemoryRegister.PASSWORD, code, door, "10.1.1.1");
    }

    private String code() {
        return register.code(SECRET);
    }

    @Test
    void theRightPasswordAloneOpensNothing() {
        assertThat(signIn(null, Door.PAGE).outcome()).isEqualTo(Outcome.CODE_WANTED);
        assertThat(signIn(" ", Door.TOKEN).outcome()).isEqualTo(Outcome.CODE_WANTED);
        assertThat(register.gate.confirm("finance", code(), "10.1.1.1").outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void aWrongPasswordIsToldBeforeAnythingAboutTheCode() {
        var wrong = register.gate.signIn("finance", "wrong", code(), Door.PAGE, "10.1.1.1");
        assertThat(wrong.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(signIn(code(), Door.PAGE).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void aCodeIsGoodOncePerAccountAndPurpose() {
        assertThat(signIn(code(), Door.PAGE).outcome()).isEqualTo(Outcome.OK);
        assertThat(signIn(code(), Door.PAGE).outcome()).isEqualTo(Outcome.CODE_WRONG);
        assertThat(signIn(code(), Door.TOKEN).outcome()).isEqualTo(Outcome.OK);
        assertThatCode(() -> register.factorDesk.require(finance, "approve", code()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> register.factorDesk.require(finance, "approve", code()))
                .hasMessageContaining("totp-required");
        assertThatCode(() -> register.factorDesk.require(finance, "pay", code()))
                .doesNotThrowAnyException();
        register.clock.forward(Duration.ofSeconds(Totp.SECONDS));
        assertThat(signIn(code(), Door.PAGE).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void aClockMayBeHalfAMinuteOffButNoMore() {
        var early = code();
        register.clock.forward(Duration.ofSeconds(Totp.SECONDS));
        assertThat(signIn(early, Door.PAGE).outcome()).isEqualTo(Outcome.OK);
        var late = code();
        register.clock.forward(Duration.ofSeconds(2L * Totp.SECONDS));
        assertThat(signIn(late, Door.PAGE).outcome()).isEqualTo(Outcome.CODE_WRONG);
    }

    @Test
    void theRightPasswordDoesNotBuyMoreGuessesAtTheCode() {
        for (int i = 0; i < 4; i++) {
            assertThat(signIn("000000", Door.PAGE).outcome()).isEqualTo(Outcome.CODE_WRONG);
            assertThat(signIn(null, Door.PAGE).outcome()).isEqualTo(Outcome.CODE_WANTED);
        }
        assertThat(register.gate.confirm("finance", "000000", "10.1.1.1").outcome())
                .isEqualTo(Outcome.LOCKED);
        assertThat(signIn(code(), Door.PAGE).outcome()).isEqualTo(Outcome.LOCKED);
        assertThat(register.audited).contains("finance CODE_FAILED", "finance LOCKED");
    }

    @Test
    void theGuardLocksAfterFiveWrongCodesAndRefusesWhoHasNoFactor() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> register.factorDesk.require(finance, "pay", "000000"))
                    .hasMessageContaining("totp-required");
        }
        assertThatThrownBy(() -> register.factorDesk.require(finance, "pay", code()))
                .hasMessageContaining("totp-locked");
        var dispatcher = register.staff.find("dispatcher").orElseThrow();
        assertThatThrownBy(() -> register.factorDesk.require(dispatcher, "pay", code()))
                .hasMessageContaining("totp-required");
        assertThatThrownBy(() -> register.factorDesk.require(dispatcher, "pay", null))
                .hasMessageContaining("totp-required");
    }

    @Test
    void theSecretIsKeptSealedForItsAccountOnly() {
        assertThat(register.credentials)
                .filteredOn(c -> c.username().equals("finance"))
                .extracting(Credential::secondFactor)
                .containsExactly("sealed totp:finance " + SECRET);
    }

    @Test
    void theNextStartSealsItWithTheNewKey() {
        register.secrets.rotate();
        register.sealRenewal.renew();
        assertThat(register.credentials)
                .filteredOn(c -> c.username().equals("finance"))
                .extracting(Credential::secondFactor)
                .containsExactly("new totp:finance " + SECRET);
        assertThat(signIn(code(), Door.PAGE).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void settingUpNeedsACodeOfTheNewAndReplacingOneOfTheOld() {
        var director = register.add("director", Post.DIRECTOR);
        assertThat(register.duties.of("director")).isEqualTo(Duty.SECOND_FACTOR);
        var secret = register.factorDesk.newSecret();
        assertThatThrownBy(() -> register.factorDesk.setUp(director, secret, "000000", null))
                .hasMessageContaining("totp-wrong");
        assertThat(register.factorDesk.setUp(director, secret, register.code(secret), null))
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(register.duties.of("director")).isEqualTo(Duty.NONE);
        var other = register.factorDesk.newSecret();
        assertThatThrownBy(() -> register.factorDesk.setUp(director, other, register.code(other), null))
                .hasMessageContaining("totp-required");
        register.clock.forward(Duration.ofMinutes(2));
        register.factorDesk.setUp(director, other, register.code(other), register.code(secret));
        register.clock.forward(Duration.ofMinutes(2));
        assertThatThrownBy(() -> register.factorDesk.require(director, "approve", register.code(secret)))
                .hasMessageContaining("totp-required");
        assertThatCode(() -> register.factorDesk.require(director, "approve", register.code(other)))
                .doesNotThrowAnyException();
    }

    @Test
    void aRecoveryCodeOpensAPageOnceAndNothingElse() {
        var codes = register.factorDesk.renewRecoveryCodes(finance, code());
        assertThat(signIn(codes.get(0), Door.TOKEN).outcome()).isEqualTo(Outcome.CODE_WRONG);
        assertThatThrownBy(() -> register.factorDesk.require(finance, "pay", codes.get(0)))
                .hasMessageContaining("totp-required");
        var typed = codes.get(0).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(signIn(typed, Door.PAGE).outcome()).isEqualTo(Outcome.OK);
        assertThat(signIn(codes.get(0), Door.PAGE).outcome()).isEqualTo(Outcome.CODE_WRONG);
        assertThat(register.factorDesk.recoveryCodesLeft(finance)).isEqualTo(9);
    }

    @Test
    void aTokenForWhoMustFirstSetItUpIsRefused() {
        register.add("deputy", Post.DEPUTY);
        assertThatThrownBy(() -> register.tokenDesk.signIn("deputy", InMemoryRegister.PASSWORD, null, null, "10.1.1.1"))
                .hasMessageContaining("factor-due");
        assertThatThrownBy(
                        () -> register.tokenDesk.signIn("finance", InMemoryRegister.PASSWORD, null, null, "10.1.1.1"))
                .hasMessageContaining("totp-required");
        assertThat(register.tokenDesk
                        .signIn("finance", InMemoryRegister.PASSWORD, code(), null, "10.1.1.1")
                        .token())
                .startsWith("bst_");
    }
}
