package cn.bense.demo.web;

import cn.bense.demo.DemoClock;
import cn.bense.demo.DemoClock.Happening;
import cn.bense.demo.DemoClock.Move;
import cn.bense.organization.Person;
import cn.bense.shared.Zone;
import cn.bense.web.Toast;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 演示时钟: three buttons that let time pass, and what happened meanwhile. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class ClockPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE HH:mm", Locale.CHINA);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

    /** How far a button moves. */
    enum Step {
        HOUR,
        DAY,
        MORNING
    }

    /** One line of what happened. */
    record Row(String at, String number, String itemName, String text) {
        static Row of(Happening h) {
            return new Row(SHORT.format(h.at().atZone(Zone.SHANGHAI)), h.number(), h.itemName(), h.text());
        }
    }

    private final DemoClock clock;

    ClockPages(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping
    String show(Person person, Model model) {
        model.addAttribute("now", moment(clock.now(person)));
        var move = clock.lastMove(person);
        model.addAttribute("move", move);
        model.addAttribute("span", move == null ? "" : moment(move.from()) + " 至 " + moment(move.to()));
        model.addAttribute(
                "rows",
                move == null
                        ? List.of()
                        : move.happenings().stream().map(Row::of).toList());
        return "demo/clock";
    }

    @PostMapping
    String move(Person person, @RequestParam Step step, RedirectAttributes after) {
        var move = switch (step) {
            case HOUR -> clock.advance(person, Duration.ofHours(1));
            case DAY -> clock.advance(person, Duration.ofDays(1));
            case MORNING -> clock.toMorning(person);
        };
        after.addFlashAttribute("toast", Toast.ok(said(move)));
        return "redirect:/demo/clock";
    }

    private static String said(Move move) {
        return "已拨到 " + moment(move.to()) + "，途中办了 " + move.ran() + " 件到期的事";
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(Zone.SHANGHAI));
    }
}
