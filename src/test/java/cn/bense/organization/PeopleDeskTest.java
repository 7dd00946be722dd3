package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.organization.PeopleDesk.Entry;
import cn.bense.shared.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class PeopleDeskTest {

    private static final Person SECADMIN =
            new Person("secadmin", "安全", "CGB", "城管办", false, Set.of(Post.SECADMIN), null);
    private static final Person ADMIN = new Person("admin", "系统", "CGB", "城管办", false, Set.of(Post.ADMIN), null);
    private static final Person OWNER = new Person("owner", "赵明", "CXHJ", "中心", false, Set.of(Post.OWNER), null);

    private final Staff staff = Mockito.mock(Staff.class);
    private final AccountCare care = Mockito.mock(AccountCare.class);
    private final PeopleDesk desk =
            new PeopleDesk(staff, care, Mockito.mock(AccountAudit.class), Mockito.mock(PostLabels.class));

    @BeforeEach
    void register() {
        Mockito.when(staff.find("owner")).thenReturn(Optional.of(OWNER));
        Mockito.when(staff.find("secadmin")).thenReturn(Optional.of(SECADMIN));
        Mockito.when(staff.holding(Post.SECADMIN, null)).thenReturn(List.of(SECADMIN));
        Mockito.when(staff.unit("CXHJ")).thenReturn(Optional.of(new Unit("CXHJ", "中心", Unit.Kind.CENTRE)));
        Mockito.when(staff.unit("CO")).thenReturn(Optional.of(new Unit("CO", "企业", Unit.Kind.COMPANY)));
    }

    @Test
    void whosePostsChangeIsSignedOutEverywhere() {
        assertThat(desk.change(entry("owner", "CXHJ", Post.OWNER, Post.VERIFIER), SECADMIN))
                .isTrue();
        Mockito.verify(care).signOut(SECADMIN, "owner");
    }

    @Test
    void whoReadsSoAlreadyIsLeftAlone() {
        assertThat(desk.change(entry("owner", "CXHJ", Post.OWNER), SECADMIN)).isFalse();
        Mockito.verify(staff, Mockito.never())
                .alterPerson(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any());
    }

    @Test
    void nobodyChangesTheOwnPostsAndOnlySecurityGivesThem() {
        refused(403, "grant-own", () -> desk.change(entry("secadmin", "CXHJ", Post.OWNER), SECADMIN));
        refused(403, "grant-rights", () -> desk.change(entry("owner", "CXHJ", Post.FINANCE), ADMIN));
        refused(403, "grant-rights", () -> desk.add(entry("new", "CXHJ", Post.FINANCE), ADMIN));
        refused(403, "unit-rights", () -> desk.addUnit(new Unit("X", "新", Unit.Kind.OFFICE), SECADMIN));
    }

    @ParameterizedTest
    @CsvSource({"CO, OWNER, posts-company", "CXHJ, CREW, posts-company"})
    void companyPostsStayInCompanies(String unit, Post post, String code) {
        refused(422, code, () -> desk.change(entry("owner", unit, post), SECADMIN));
    }

    @Test
    void threeAdministratorsAreThreePeople() {
        refused(
                422,
                "posts-administrators",
                () -> desk.change(entry("owner", "CXHJ", Post.ADMIN, Post.AUDITOR), SECADMIN));
    }

    private static Entry entry(String username, String unit, Post... posts) {
        return new Entry(username, "赵明", unit, Set.of(posts), null);
    }

    private static void refused(int status, String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.status()).isEqualTo(status);
        });
    }
}
