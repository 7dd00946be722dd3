package cn.bense.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenusTest {

    @ParameterizedTest
    @CsvSource({
        "DISPATCHER,/desk",
        "SUPERVISOR,/desk",
        "VERIFIER,/desk",
        "OWNER,/desk",
        "BRIGADE,/desk",
        "DIRECTOR,/desk",
        "CREW,/tasks",
        "CONTRACTOR,/tasks",
        "FINANCE,/deductions",
        "FINANCE_RECHECK,/deductions",
        "ADMIN,/processes",
        "AUDITOR,/audit",
        "SECADMIN,/accounts",
        "INSPECTOR,/report",
        "GRID,/report",
        "PUBLICITY,/report"
    })
    void landsEachPostWhereItsWorkIs(String post, String path) {
        assertThat(Menus.landing(Set.of(post))).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADMIN",
                "AUDITOR",
                "SUPERVISOR",
                "DISPATCHER",
                "INSPECTOR",
                "VERIFIER",
                "OWNER",
                "CONTRACTOR",
                "CREW",
                "BRIGADE",
                "GRID",
                "PUBLICITY",
                "FINANCE",
                "DIRECTOR"
            })
    void showsEachPostTheEntryItLandsOn(String post) {
        assertThat(keys(Set.of(post), true).stream().map(MenusTest::pathOf)).contains(Menus.landing(Set.of(post)));
        assertThat(Menus.tabs(Set.of(post))).hasSizeBetween(3, 5);
    }

    @Test
    void showsTheDispatcherTheReferenceMenu() {
        assertThat(keys(Set.of("DISPATCHER"), true)).containsExactly("desk", "cases", "deductions", "conditions");
        assertThat(Menus.sections(Set.of("DISPATCHER"), true))
                .extracting(Menus.Section::title)
                .containsExactly(null, "案件办理", "流程与运行");
    }

    @Test
    void showsTheClockOnlyToTheDemosAdministrator() {
        assertThat(keys(Set.of("ADMIN"), true)).contains("clock");
        assertThat(keys(Set.of("ADMIN"), false)).doesNotContain("clock");
        assertThat(keys(Set.of("DISPATCHER"), true)).doesNotContain("clock");
    }

    @Test
    void leadsBackFromTheReportPageToSomewhereElse() {
        assertThat(Menus.back(Set.of("INSPECTOR"))).isEqualTo("/cases?mine=true");
        assertThat(Menus.back(Set.of("CREW"))).isEqualTo("/tasks");
    }

    @Test
    void joinsTheMenusOfSomeoneWithTwoPosts() {
        assertThat(keys(Set.of("DISPATCHER", "VERIFIER"), false)).contains("todo", "recheck", "conditions");
    }

    private static List<String> keys(Set<String> posts, boolean demo) {
        return Menus.sections(posts, demo).stream()
                .flatMap(section -> section.items().stream())
                .map(Menus.Item::key)
                .toList();
    }

    private static String pathOf(String key) {
        return Menus.sections(Set.of("ADMIN", "AUDITOR", "CREW", "DISPATCHER", "GRID", "INSPECTOR", "OWNER"), true)
                .stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.key().equals(key))
                .map(Menus.Item::path)
                .findFirst()
                .orElseThrow();
    }
}
