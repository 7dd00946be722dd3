package cn.bense.desk;

import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbench: what waits for me, as numbers, as a list and on the map (ui/02). */
@Controller
class DeskPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 EEE", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final DeskBoard board;
    private final Places places;
    private final Clock clock;

    DeskPages(DeskBoard board, Places places, Clock clock) {
        this.board = board;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String grid,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model,
            HttpServletResponse response) {
        var shown = fill(view, grid, person, model);
        model.addAttribute("lines", board.lines(person, shown, none(grid)));
        model.addAttribute("today", board.today(person));
        model.addAttribute("grids", places.grids());
        model.addAttribute("oob", htmx != null);
        if (htmx != null && model.getAttribute("toast") instanceof Toast said) {
            said.on(response);
        }
        return htmx == null ? "desk/desk" : "desk/desk :: answer";
    }

    /** The numbers alone, asked for every 60 s in the background. */
    @GetMapping("/desk/counts")
    String counts(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String grid,
            Person person,
            Model model) {
        fill(view, grid, person, model);
        model.addAttribute("oob", true);
        return "desk/desk :: numbers";
    }

    private DeskView fill(@Nullable String view, @Nullable String grid, Person person, Model model) {
        if (!board.mayUse(person)) {
            throw DomainException.forbidden("forbidden");
        }
        var views = board.views(person);
        var shown = DeskView.of(view).filter(views::contains).orElse(views.get(0));
        var now = clock.instant().atZone(Zone.SHANGHAI);
        model.addAttribute("shown", shown);
        model.addAttribute("grid", none(grid));
        model.addAttribute(
                "gridQuery",
                none(grid) == null ? "" : "&grid=" + URLEncoder.encode(String.valueOf(grid), StandardCharsets.UTF_8));
        model.addAttribute("counts", board.counts(person, none(grid)));
        model.addAttribute("day", DAY.format(now));
        model.addAttribute("time", TIME.format(now));
        model.addAttribute("dispatches", person.holdsAny(Post.DISPATCHER, Post.SUPERVISOR));
        model.addAttribute("reminds", person.holdsAny(Post.DISPATCHER, Post.SUPERVISOR, Post.OWNER));
        model.addAttribute("decidable", shown.ofRequests() ? board.decidable(person) : Set.of());
        model.addAttribute("rules", person.holds(Post.SUPERVISOR));
        model.addAttribute("rechecks", person.holds(Post.VERIFIER));
        return shown;
    }

    private static @Nullable String none(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
