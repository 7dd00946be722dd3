package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.Channel;
import cn.bense.cases.Lamp;
import cn.bense.catalog.Catalog;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases: tabs by state, conditions, order and page all in the address (ui/03). */
@Controller
class CaseListPages {

    private static final int COUNTED = 10_001;

    private final CaseBook book;
    private final Catalog catalog;
    private final Places places;
    private final Staff staff;
    private final Clock clock;

    CaseListPages(CaseBook book, Catalog catalog, Places places, Staff staff, Clock clock) {
        this.book = book;
        this.catalog = catalog;
        this.places = places;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String list(
            CaseFilterForm form,
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model,
            HttpServletResponse response) {
        var links = new ListLinks(query);
        fill(model, form, links, person);
        model.addAttribute("oob", htmx != null);
        if (htmx == null) {
            return "cases/cases";
        }
        if (model.getAttribute("toast") instanceof Toast said) {
            said.on(response);
        }
        if (query.values().stream().anyMatch(v -> v.contains(""))) {
            response.setHeader("HX-Push-Url", links.here()); // a form sends its empty fields too
        }
        return "cases/cases :: answer";
    }

    private void fill(Model model, CaseFilterForm form, ListLinks links, Person person) {
        var filter = form.filter(person);
        var limit = form.checkedLimit();
        var counts = tabCounts(person, filter);
        var tab = CaseTab.of(form.state());
        model.addAttribute("rows", book.list(person, filter, limit, form.after()));
        model.addAttribute("total", tab == null ? book.count(person, filter, COUNTED) : counts.getOrDefault(tab, 0L));
        model.addAttribute("late", book.count(person, late(filter), COUNTED));
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", counts);
        model.addAttribute("f", form);
        model.addAttribute("limit", limit);
        model.addAttribute("to", links);
        model.addAttribute("dispatches", person.holdsAny(Post.DISPATCHER, Post.SUPERVISOR));
        model.addAttribute("rechecks", person.holds(Post.VERIFIER));
        options(model, person);
    }

    private Map<CaseTab, Long> tabCounts(Person person, CaseFilter filter) {
        var byState = book.countByState(person, filter.withStates(List.of()));
        var counts = new EnumMap<CaseTab, Long>(CaseTab.class);
        for (var tab : CaseTab.values()) {
            counts.put(tab, tab.count(byState));
        }
        return counts;
    }

    private static CaseFilter late(CaseFilter filter) {
        return filter.withStates(List.of()).withLamp(Lamp.RED);
    }

    private void options(Model model, Person person) {
        model.addAttribute("items", catalog.items(clock.instant()));
        model.addAttribute("roads", places.roads());
        model.addAttribute("grids", places.grids());
        model.addAttribute(
                "performers",
                person.ofCompany()
                        ? List.of()
                        : staff.units().stream()
                                .filter(u -> u.kind() != Unit.Kind.OFFICE)
                                .toList());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("lamps", Lamp.values());
    }
}
