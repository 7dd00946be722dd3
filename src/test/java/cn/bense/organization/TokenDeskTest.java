package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.Digest;
import cn.bense.shared.DomainException;
import cn.bense.web.Accounts;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenDeskTest {

    private final InMemoryRegister register = new InMemoryRegister().withDispatcher();
    private final Person dispatcher = register.staff.find("dispatcher").orElseThrow();

    private Tokens.Issued signIn() {
        return register.tokenDesk.signIn("dispatcher", InMemoryRegister.PASSWORD, null, "报表", "10.1.1.1");
    }

    private static int status(Throwable e) {
        return ((DomainException) e).status();
    }

    @Test
    void aTokenSpeaksForItsOwnerForNinetyDays() {
        var issued = signIn();
        register.clock.forward(Duration.ofDays(90).minusSeconds(1));
        assertThat(register.gate.byToken(issued.token()).map(Accounts.Account::username))
                .contains("dispatcher");
        register.clock.forward(Duration.ofSeconds(1));
        assertThat(register.gate.byToken(issued.token())).isEmpty();
    }

    @Test
    void onlyTheDigestIsKept() {
        var issued = signIn();
        assertThat(register.tokens.get(0).digest()).isEqualTo(Digest.of(issued.token()));
        assertThat(register.gate.byToken("bst_guess")).isEmpty();
        assertThat(register.gate.byToken(Digest.of(issued.token()))).isEmpty();
    }

    @Test
    void onlyItsOwnerRevokesIt() {
        var issued = signIn();
        var other = new Person("other", "李", "DCK", "督查科", false, Set.of(Post.ADMIN), null);
        assertThatThrownBy(() -> register.tokenDesk.revoke(other, issued.id()))
                .satisfies(e -> assertThat(status(e)).isEqualTo(404));
        register.tokenDesk.revoke(dispatcher, issued.id());
        assertThat(register.gate.byToken(issued.token())).isEmpty();
        assertThat(register.tokenDesk.of(dispatcher)).isEmpty();
    }

    @Test
    void saysWhetherThePasswordIsWrongOrTheAccountLocked() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> register.tokenDesk.signIn("dispatcher", "wrong", null, null, "10.1.1.1"))
                    .hasMessageContaining("bad-credentials")
                    .satisfies(e -> assertThat(status(e)).isEqualTo(401));
        }
        assertThatThrownBy(() -> register.tokenDesk.signIn("dispatcher", "wrong", null, null, "10.1.1.1"))
                .hasMessageContaining("locked")
                .satisfies(e -> assertThat(status(e)).isEqualTo(401));
    }

    @Test
    void listsNameAndDatesButNoSecret() {
        signIn();
        register.tokenDesk.issue(dispatcher, "  ");
        assertThat(register.tokenDesk.of(dispatcher))
                .extracting(Tokens.Listed::name)
                .containsExactly("报表", "未命名");
    }
}
