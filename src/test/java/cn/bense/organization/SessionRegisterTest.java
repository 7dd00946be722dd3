package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionRegisterTest {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36";

    private final InMemoryRegister register = new InMemoryRegister().withDispatcher();
    private final Person dispatcher = register.staff.find("dispatcher").orElseThrow();
    private final SessionRegister sessions = register.sessionRegister;

    private boolean isOpen(String key) {
        return sessions.look(key, true).account() != null;
    }

    @Test
    void listsWhereOneIsSignedInAndNotesUseOnceAMinute() {
        var desk = sessions.begin("dispatcher", "10.1.1.1", null);
        sessions.begin("dispatcher", "10.1.1.2", PHONE);
        var start = register.clock.instant();
        register.clock.forward(Duration.ofSeconds(59));
        sessions.look(desk, true);
        assertThat(sessions.of(dispatcher, desk))
                .extracting(Sessions.Listed::lastUsedAt)
                .containsOnly(start);
        register.clock.forward(Duration.ofSeconds(1));
        sessions.look(desk, false);
        assertThat(sessions.of(dispatcher, desk))
                .extracting(Sessions.Listed::lastUsedAt)
                .containsOnly(start);
        sessions.look(desk, true);
        assertThat(sessions.of(dispatcher, desk))
                .extracting(Sessions.Listed::device, Sessions.Listed::own)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("未知设备", true),
                        org.assertj.core.groups.Tuple.tuple("Chrome · 安卓", false));
        assertThat(register.sessions).extracting(OpenSession::digest).doesNotContain(desk);
    }

    @Test
    void oneIsEndedFromAnother() {
        var desk = sessions.begin("dispatcher", "10.1.1.1", null);
        var phone = sessions.begin("dispatcher", "10.1.1.2", PHONE);
        var id = sessions.of(dispatcher, desk).get(1).id();
        var stranger = register.add("stranger", Post.GRID);
        assertThatThrownBy(() -> sessions.end(stranger, id)).hasMessageContaining("session");
        sessions.end(dispatcher, id);
        assertThat(isOpen(phone)).isFalse();
        assertThat(isOpen(desk)).isTrue();
    }

    @Test
    void signingOutEverywhereElseKeepsThisOne() {
        var desk = sessions.begin("dispatcher", "10.1.1.1", null);
        var phone = sessions.begin("dispatcher", "10.1.1.2", PHONE);
        var token = register.tokenDesk.issue(dispatcher, null).token();
        sessions.endOthers(dispatcher, desk, false);
        assertThat(isOpen(desk)).isTrue();
        assertThat(isOpen(phone)).isFalse();
        assertThat(register.gate.byToken(token)).isPresent();
        sessions.endOthers(dispatcher, desk, true);
        assertThat(register.gate.byToken(token)).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOthersAndOnWishTheTokens() {
        var desk = sessions.begin("dispatcher", "10.1.1.1", null);
        var phone = sessions.begin("dispatcher", "10.1.1.2", PHONE);
        var token = register.tokenDesk.issue(dispatcher, null).token();
        register.passwordDesk.change(
                dispatcher, InMemoryRegister.PASSWORD, "Battery-staple-2", "10.1.1.1", new Passwords.Kept(desk, true));
        assertThat(isOpen(desk)).isTrue();
        assertThat(isOpen(phone)).isFalse();
        assertThat(register.gate.byToken(token)).isPresent();
        register.passwordDesk.change(
                dispatcher, "Battery-staple-2", "Battery-staple-3", "10.1.1.1", new Passwords.Kept(desk, false));
        assertThat(register.gate.byToken(token)).isEmpty();
    }

    @Test
    void theRowsOfANodeThatDiedGoAfterEightHours() {
        sessions.begin("dispatcher", "10.1.1.1", null);
        register.clock.forward(Duration.ofHours(8).plusSeconds(1));
        assertThat(sessions.of(dispatcher, null)).isEmpty();
        sessions.begin("dispatcher", "10.1.1.1", null);
        assertThat(register.sessions).hasSize(1);
    }
}
