package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.DomainException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private final Roster staff = new InMemoryRegister().withDispatcher().staff;

    private void add(String username, String unit, Post... posts) {
        staff.addPerson(username, "某人", unit, Set.of(posts), null, null, InMemoryRegister.PASSWORD);
    }

    private void addCompanies() {
        staff.addUnit(new Unit("JYHW", "净源环卫", Unit.Kind.COMPANY));
        staff.addUnit(new Unit("LLYL", "鲁绿园林", Unit.Kind.COMPANY));
    }

    @Test
    void knowsWhoHoldsAPostInAUnit() {
        addCompanies();
        add("crew", "JYHW", Post.CREW, Post.CONTRACTOR);
        add("crew2", "LLYL", Post.CREW);
        assertThat(staff.holding(Post.CREW, "JYHW"))
                .extracting(Person::username)
                .containsExactly("crew");
        assertThat(staff.holding(Post.CREW, null)).hasSize(2);
        assertThat(staff.find("crew").orElseThrow().company()).isEqualTo("JYHW");
        assertThat(staff.find("dispatcher").orElseThrow().company()).isNull();
    }

    @Test
    void alwaysHasANameToShow() {
        assertThat(staff.nameOf("dispatcher")).isEqualTo("王志强");
        assertThat(staff.nameOf("system")).isEqualTo("系统");
        assertThat(staff.nameOf("gone")).isEqualTo("gone");
        assertThat(staff.unitName("DCK")).isEqualTo("督查科");
        assertThat(staff.unitName("XX")).isEqualTo("XX");
    }

    @Test
    void aContractorDoesNotSeeOtherCompanies() {
        addCompanies();
        add("contractor", "JYHW", Post.CONTRACTOR);
        var viewer = staff.find("contractor").orElseThrow();
        assertThat(staff.unitsSeenBy(viewer)).extracting(Unit::code).containsExactlyInAnyOrder("DCK", "JYHW");
        assertThat(staff.unitsSeenBy(staff.find("dispatcher").orElseThrow())).hasSize(3);
        assertThatThrownBy(() -> staff.peopleSeenBy(viewer))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.status()).isEqualTo(403));
    }

    @Test
    void refusesATakenCodeOrName() {
        assertThatThrownBy(() -> staff.addUnit(new Unit("DCK", "另一个", Unit.Kind.OFFICE)))
                .hasMessageContaining("unit-taken");
        assertThatThrownBy(() -> add("dispatcher", "DCK", Post.GRID)).hasMessageContaining("username-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Upper", "有名", "system", "unknown", "-x", "a b"})
    void refusesAUserNameThatCannotBeTyped(String username) {
        assertThatThrownBy(() -> add(username, "DCK", Post.GRID)).hasMessageContaining("username");
    }

    @Test
    void refusesAPersonWithoutPostOrUnit() {
        assertThatThrownBy(() -> add("someone", "DCK")).hasMessageContaining("posts-empty");
        assertThatThrownBy(() -> add("someone", "NOWHERE", Post.GRID)).hasMessageContaining("unit-unknown");
    }
}
