package cn.bense.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class ListLinksTest {

    private static ListLinks at(String address) {
        var query = UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        return new ListLinks(new LinkedMultiValueMap<>(query));
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(at("/cases?q=&road=JIANKANG&item=").here()).isEqualTo("/cases?road=JIANKANG");
    }

    @Test
    void beginsAnewWhenAConditionChanges() {
        var links = at("/cases?state=FILED&after=abc&trail=0");
        assertThat(links.with("sort", "due")).isEqualTo("/cases?state=FILED&sort=due");
        assertThat(links.with("state", "")).isEqualTo("/cases");
    }

    @Test
    void findsTheWayBackThroughThePages() {
        var second = at(at("/cases?limit=20").next("c2"));
        assertThat(second.isFirst()).isFalse();
        assertThat(second.pagesBefore()).isEqualTo(1);
        var third = at(second.next("c3"));
        assertThat(third.pagesBefore()).isEqualTo(2);
        assertThat(third.previous()).isEqualTo(second.here());
        assertThat(second.previous()).isEqualTo("/cases?limit=20");
    }

    @Test
    void clearsConditionsButKeepsTabAndOrder() {
        assertThat(at("/cases?state=FILED&sort=due&q=abc&grid=G1").cleared()).isEqualTo("/cases?state=FILED&sort=due");
    }

    @Test
    void exportsTheSameConditions() {
        assertThat(at("/cases?state=FILED&after=abc&trail=0&limit=20").export()).isEqualTo("/cases.xlsx?state=FILED");
    }

    @Test
    void countsTheConditionsInUse() {
        var links = at("/cases?state=FILED&q=abc&grid=G1&lamp=RED");
        assertThat(links.used()).isEqualTo(3);
        assertThat(links.usedMore()).isEqualTo(2);
    }
}
