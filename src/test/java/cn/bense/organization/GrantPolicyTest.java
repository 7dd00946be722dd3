package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantPolicyTest {

    private static Person holding(String username, Post... posts) {
        return new Person(username, username, "CGB", "城管办", false, Set.of(posts), null);
    }

    private static void grant(Person actor, String to, boolean hasSecurity, Post... after) {
        GrantPolicy.check(actor, to, Set.of(), Set.of(after), hasSecurity);
    }

    @Test
    void noTwoAdministratorsInOneHand() {
        assertThatThrownBy(() -> GrantPolicy.checkTogether(Set.of(Post.ADMIN, Post.SECADMIN)))
                .hasMessageContaining("posts-administrators");
        assertThatThrownBy(() -> GrantPolicy.checkTogether(Set.of(Post.SECADMIN, Post.AUDITOR)))
                .hasMessageContaining("posts-administrators");
        assertThatThrownBy(() -> GrantPolicy.checkTogether(Set.of(Post.AUDITOR, Post.ADMIN)))
                .hasMessageContaining("posts-administrators");
        assertThatThrownBy(() -> GrantPolicy.checkTogether(Set.of(Post.SECADMIN, Post.FINANCE)))
                .hasMessageContaining("posts-security-alone");
        assertThatThrownBy(() -> GrantPolicy.checkTogether(Set.of(Post.FINANCE, Post.FINANCE_RECHECK)))
                .hasMessageContaining("posts-conflict");
        assertThatCode(() -> GrantPolicy.checkTogether(Set.of(Post.DISPATCHER, Post.VERIFIER)))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewPersonCannotHoldTwoOfThem() {
        var register = new InMemoryRegister().withDispatcher();
        assertThatThrownBy(() -> register.staff.addPerson(
                        "both", "双岗", "DCK", Set.of(Post.ADMIN, Post.AUDITOR), null, null, InMemoryRegister.PASSWORD))
                .hasMessageContaining("posts-administrators");
    }

    @Test
    void theSecurityAdministratorGivesPostsButNotToHimself() {
        var security = holding("secadmin", Post.SECADMIN);
        assertThatCode(() -> grant(security, "finance", true, Post.FINANCE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> grant(security, "secadmin", true, Post.AUDITOR))
                .hasMessageContaining("grant-own");
        assertThatThrownBy(() -> grant(security, "finance", true, Post.FINANCE, Post.FINANCE_RECHECK))
                .hasMessageContaining("posts-conflict");
    }

    @Test
    void theSystemAdministratorAppointsTheFirstSecurityAdministratorOnly() {
        var admin = holding("admin", Post.ADMIN);
        assertThatCode(() -> grant(admin, "secadmin", false, Post.SECADMIN)).doesNotThrowAnyException();
        assertThatThrownBy(() -> grant(admin, "secadmin2", true, Post.SECADMIN)).hasMessageContaining("grant-rights");
        assertThatThrownBy(() -> grant(admin, "finance", false, Post.FINANCE)).hasMessageContaining("grant-rights");
        assertThatThrownBy(() -> grant(admin, "admin", false, Post.SECADMIN)).hasMessageContaining("grant-own");
    }

    @Test
    void savingWithoutAChangeOfPostsNeedsNoRight() {
        var posts = Set.of(Post.GRID);
        assertThatCode(() -> GrantPolicy.check(holding("admin", Post.ADMIN), "grid", posts, posts, true))
                .doesNotThrowAnyException();
    }
}
