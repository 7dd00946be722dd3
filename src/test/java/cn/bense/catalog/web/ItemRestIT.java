package cn.bense.catalog.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.bense.catalog.Catalog;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.CatalogDesk;
import cn.bense.catalog.RegisterTestDatabase;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.Zone;
import cn.bense.web.IfMatch;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The shape that programs rely on (api.md, Contracts). */
class ItemRestIT {

    private static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");

    private final CatalogDesk desk = Mockito.mock(CatalogDesk.class);
    private Catalog catalog;
    private MockMvc mvc;

    @BeforeEach
    void open() throws IOException {
        catalog = new RegisterTestDatabase().catalog();
        var rest = new ItemRest(catalog, desk, Clock.fixed(NOW, Zone.SHANGHAI));
        mvc = MockMvcBuilders.standaloneSetup(rest)
                .setCustomArgumentResolvers(new Administrator())
                .build();
    }

    @Test
    void listsItemsWithDeadlinesAndEvidence() throws Exception {
        mvc.perform(get("/api/v1/items"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(18)))
                .andExpect(jsonPath("$.next").isEmpty())
                .andExpect(jsonPath("$.items[0].code").value("DRAIN_LEAF_CLEARING"))
                .andExpect(jsonPath("$.items[0].name").value("下水道内垃圾（落叶）清理"))
                .andExpect(jsonPath("$.items[0].front").value("环卫治脏"))
                .andExpect(jsonPath("$.items[0].process").value("drain-leaf-clearing"))
                .andExpect(jsonPath("$.items[0].clause").value("D01"))
                .andExpect(jsonPath("$.items[0].deadlines[0].variant").doesNotExist())
                .andExpect(jsonPath("$.items[0].deadlines[0].region").value("CORE"))
                .andExpect(jsonPath("$.items[0].deadlines[0].limit").value(8))
                .andExpect(jsonPath("$.items[0].deadlines[0].unit").value("WORK_HOUR"))
                .andExpect(jsonPath("$.items[0].evidence[*].kind", contains("before", "during", "after")))
                .andExpect(jsonPath("$.items[0].evidence[*].min", contains(1, 2, 2)))
                .andExpect(jsonPath("$.items[2].variants[0].code").value("LITTER"))
                .andExpect(jsonPath("$.items[9].evidence[*].kind", contains("before", "after")));
    }

    @Test
    void readsTheRulesOfAnotherInstant() throws Exception {
        mvc.perform(get("/api/v1/items/ROAD_DIRTY"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.codes[0].code").value("0104"));
        mvc.perform(get("/api/v1/items/ROAD_DIRTY").param("at", "2026-07-01T00:00:00+08:00"))
                .andExpect(jsonPath("$.codes[0].code").value("06012"));
        mvc.perform(get("/api/v1/items").param("at", "yesterday")).andExpect(status().isBadRequest());
    }

    @Test
    void handsANewVersionToTheDesk() throws Exception {
        var item = catalog.item("ROAD_DIRTY", NOW).orElseThrow();
        Mockito.when(desk.versions("ROAD_DIRTY"))
                .thenReturn(List.of(new CatalogDesk.Version(NOW, item, "出厂默认", "system", false)));
        Mockito.when(desk.revise(
                        Mockito.eq("ROAD_DIRTY"),
                        Mockito.any(),
                        Mockito.any(),
                        Mockito.any(),
                        Mockito.any(),
                        Mockito.any()))
                .thenReturn(item);

        mvc.perform(post("/api/v1/items/ROAD_DIRTY/versions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"from":"2026-07-02","reason":" 汛期 ","deadlines":[
                                 {"region":"TOWN","severity":"NORMAL","limit":3,"unit":"WORK_HOUR"}]}"""))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/items/ROAD_DIRTY"));

        var wanted = ArgumentCaptor.forClass(Item.class);
        Mockito.verify(desk)
                .revise(
                        Mockito.eq("ROAD_DIRTY"),
                        Mockito.eq(LocalDate.of(2026, 7, 2)),
                        wanted.capture(),
                        Mockito.eq(" 汛期 "),
                        Mockito.any(),
                        Mockito.any());
        Assertions.assertThat(wanted.getValue().name()).isEqualTo(item.name());
        Assertions.assertThat(wanted.getValue().deadlines())
                .singleElement()
                .satisfies(row -> Assertions.assertThat(row.limit().amount()).isEqualTo(3));
    }

    private static final class Administrator implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class || parameter.getParameterType() == IfMatch.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            if (parameter.getParameterType() == IfMatch.class) {
                return IfMatch.NONE;
            }
            return new Person("admin", "林静", "DUCHA", "督查科", false, Set.of(Post.ADMIN), null);
        }
    }
}
