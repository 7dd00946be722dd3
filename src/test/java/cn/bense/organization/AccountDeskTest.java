package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.organization.AccountBook.AccountState;
import cn.bense.organization.AccountBook.FactorState;
import cn.bense.web.Accounts.Door;
import cn.bense.web.Accounts.Outcome;
import cn.bense.web.OpenSessions.Duty;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountDeskTest {

    private static final String OWN = "Battery-staple-2";

    private final InMemoryRegister register = new InMemoryRegister().withDispatcher();
    private final Person secadmin = register.add("secadmin", Post.SECADMIN);
    private final Person dispatcher = register.staff.find("dispatcher").orElseThrow();

    private Outcome signIn(String password) {
        return register.gate
                .signIn("dispatcher", password, null, Door.PAGE, "10.1.1.1")
                .outcome();
    }

    private void lock() {
        for (int i = 0; i < 5; i++) {
            signIn("wrong");
        }
    }

    private AccountBook.AccountView view() {
        return register.accountReader.of(secadmin, "dispatcher");
    }

    @Test
    void letsALockedOneBackIn() {
        lock();
        assertThat(view().state()).isEqualTo(AccountState.LOCKED);
        assertThat(view().lockedUntil()).isEqualTo(register.clock.instant().plus(Duration.ofMinutes(30)));
        register.accountDesk.unlock(secadmin, "dispatcher");
        assertThat(signIn(InMemoryRegister.PASSWORD)).isEqualTo(Outcome.OK);
        assertThat(view().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(view().lastSignedInAt()).isEqualTo(register.clock.instant());
        assertThat(register.audited).contains("dispatcher UNLOCKED");
    }

    @Test
    void aForgottenPasswordIsReplacedByOneForAnHour() {
        signIn(InMemoryRegister.PASSWORD);
        var token = register.tokenDesk.issue(dispatcher, null).token();
        register.passwordDesk.forgotten(" Dispatcher ", "10.1.1.1");
        register.passwordDesk.forgotten("dispatcher", "10.1.1.1");
        assertThat(view().forgottenAt()).isEqualTo(register.clock.instant());
        var given = register.accountDesk.givePassword(secadmin, "dispatcher");
        assertThat(given.validUntil()).isEqualTo(register.clock.instant().plus(Duration.ofHours(1)));
        assertThat(view().forgottenAt()).isNull();
        assertThat(signIn(InMemoryRegister.PASSWORD)).isEqualTo(Outcome.WRONG);
        assertThat(register.gate.byToken(token)).isEmpty();
        assertThat(signIn(given.password())).isEqualTo(Outcome.OK);
        assertThat(register.duties.of("dispatcher")).isEqualTo(Duty.PASSWORD);
        assertThatThrownBy(() -> register.tokenDesk.signIn("dispatcher", given.password(), null, null, "10.1.1.1"))
                .hasMessageContaining("password-due");
        register.passwordDesk.change(dispatcher, given.password(), OWN, "10.1.1.1", new Passwords.Kept(null, true));
        assertThat(register.duties.of("dispatcher")).isEqualTo(Duty.NONE);
        register.clock.forward(Duration.ofHours(2));
        assertThat(signIn(OWN)).isEqualTo(Outcome.OK);
    }

    @Test
    void aPasswordThatRanOutAnswersLikeAWrongOne() {
        signIn(InMemoryRegister.PASSWORD);
        var given = register.accountDesk.givePassword(secadmin, "dispatcher");
        register.clock.forward(Duration.ofHours(1));
        assertThat(signIn(given.password())).isEqualTo(Outcome.WRONG);
    }

    @Test
    void aNewAccountsFirstPasswordHoldsAWeek() {
        assertThat(view().state()).isEqualTo(AccountState.FRESH);
        var given = register.accountDesk.givePassword(secadmin, "dispatcher");
        assertThat(given.validUntil()).isEqualTo(register.clock.instant().plus(Duration.ofDays(7)));
        assertThatCode(() -> PasswordRule.check("password", given.password())).doesNotThrowAnyException();
    }

    @Test
    void nothingTellsWhetherANameExists() {
        register.passwordDesk.forgotten("nobody", "10.1.1.1");
        assertThat(register.passwordRequests).isEmpty();
        assertThat(register.audited).contains("unknown PASSWORD_FORGOTTEN");
    }

    @Test
    void askingForManyNamesIsThrottled() {
        for (int i = 0; i < InMemoryRegister.ADDRESS_LIMIT; i++) {
            register.passwordDesk.forgotten("name" + i, "10.1.1.1");
        }
        assertThatThrownBy(() -> register.passwordDesk.forgotten("dispatcher", "10.1.1.1"))
                .hasMessageContaining("too-many-failures");
    }

    @Test
    void onlyTheSecurityAdministratorActsAndNeverOnHimself() {
        var admin = register.add("admin", Post.ADMIN);
        assertThatThrownBy(() -> register.accountDesk.unlock(admin, "dispatcher"))
                .hasMessageContaining("account-rights");
        assertThatThrownBy(() -> register.accountDesk.givePassword(secadmin, "secadmin"))
                .hasMessageContaining("account-own");
        assertThatThrownBy(() -> register.accountDesk.resetSecondFactor(secadmin, "secadmin"))
                .hasMessageContaining("account-own");
        assertThatThrownBy(() -> register.accountDesk.unlock(secadmin, "nobody"))
                .hasMessageContaining("account [nobody]");
        assertThat(register.accountReader.all(admin)).hasSize(3);
        assertThatThrownBy(() -> register.accountReader.all(dispatcher)).hasMessageContaining("account-rights");
    }

    @Test
    void aClosedAccountOpensToNobody() {
        var session = register.sessionRegister.begin("dispatcher", "10.1.1.1", null);
        var token = register.tokenDesk.issue(dispatcher, null).token();
        register.accountDesk.close(secadmin, "dispatcher");
        assertThat(signIn(InMemoryRegister.PASSWORD)).isEqualTo(Outcome.WRONG);
        assertThat(register.sessionRegister.look(session, true).account()).isNull();
        assertThat(register.gate.byToken(token)).isEmpty();
        assertThat(view().state()).isEqualTo(AccountState.CLOSED);
        register.accountDesk.reopen(secadmin, "dispatcher");
        assertThat(signIn(InMemoryRegister.PASSWORD)).isEqualTo(Outcome.OK);
    }

    @Test
    void aResetSecondFactorIsSetUpAnew() {
        register.add("finance", Post.FINANCE);
        register.factorDesk.install("finance", Totp.newSecret());
        assertThat(register.accountReader.of(secadmin, "finance").secondFactor())
                .isEqualTo(FactorState.ON);
        register.accountDesk.resetSecondFactor(secadmin, "finance");
        assertThat(register.accountReader.of(secadmin, "finance").secondFactor())
                .isEqualTo(FactorState.MISSING);
        assertThat(register.duties.of("finance")).isEqualTo(Duty.SECOND_FACTOR);
        assertThat(view().secondFactor()).isEqualTo(FactorState.NOT_NEEDED);
    }
}
