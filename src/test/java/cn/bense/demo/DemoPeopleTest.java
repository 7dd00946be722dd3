package cn.bense.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.organization.Post;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    @Test
    void offersExactlyThePromisedAccounts() {
        assertThat(DemoPeople.shown().stream().map(DemoPeople.Member::username))
                .containsExactlyInAnyOrder(
                        "admin",
                        "secadmin",
                        "auditor",
                        "supervisor",
                        "dispatcher",
                        "inspector",
                        "verifier",
                        "centre",
                        "centre-b",
                        "centre2",
                        "contractor",
                        "crew",
                        "contractor2",
                        "crew2",
                        "brigade",
                        "grid",
                        "publicity",
                        "finance",
                        "finance2",
                        "deputy",
                        "director");
    }

    @Test
    void fillsEveryPost() {
        var held = DemoPeople.all().stream().flatMap(m -> m.posts().stream()).collect(Collectors.toSet());
        assertThat(held).containsExactlyInAnyOrder(Post.values());
    }

    /** Finder, fixer and rechecker of one case are different people, so each post that does these has two. */
    @Test
    void hasTwoWhereSeparationNeedsTwo() {
        for (var post : List.of(Post.INSPECTOR, Post.VERIFIER, Post.BRIGADE)) {
            assertThat(DemoPeople.all().stream().filter(m -> m.posts().contains(post)))
                    .as(post.name())
                    .hasSizeGreaterThan(1);
        }
        for (var company : List.of("JINGYUAN", "LULV")) {
            assertThat(DemoPeople.all().stream()
                            .filter(m -> m.unit().equals(company) && m.posts().contains(Post.CREW))
                            .map(DemoPeople.Member::crew)
                            .distinct())
                    .as(company)
                    .hasSize(2);
        }
    }

    @Test
    void putsEveryoneIntoAUnitThatIsThere() {
        var units = TownFile.rows("units").stream().map(row -> row[0]).toList();
        assertThat(DemoPeople.all().stream().map(DemoPeople.Member::unit)).allMatch(units::contains);
    }

    @Test
    void namesGridLeadersThatAreThere() {
        var people = DemoPeople.all().stream().map(DemoPeople.Member::username).toList();
        assertThat(TownFile.rows("grids").stream().map(row -> row[2])).allMatch(people::contains);
    }

    @Test
    void sharesEveryInnerCornerBetweenGrids() {
        var corners = TownFile.rows("grids").stream()
                .flatMap(row -> Arrays.stream(row[3].split(" ")))
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
        assertThat(corners).hasSize(15);
        assertThat(corners.values().stream().filter(n -> n == 4)).hasSize(3);
        assertThat(corners.values().stream().filter(n -> n == 1)).hasSize(4);
    }
}
