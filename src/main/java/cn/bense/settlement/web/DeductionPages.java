package cn.bense.settlement.web;

import cn.bense.evidence.PhotoView;
import cn.bense.evidence.PhotoViews;
import cn.bense.evidence.Photos;
import cn.bense.evidence.Photos.BoundPhoto;
import cn.bense.organization.Person;
import cn.bense.settlement.DeductionView;
import cn.bense.settlement.Deductions;
import cn.bense.settlement.Deductions.Filter;
import cn.bense.settlement.ExemptionReason;
import cn.bense.settlement.Exemptions;
import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deductions of a month: list, totals per contract, one line with its formula and photos, the owner's decision (ui/09). */
@Controller
class DeductionPages {

    private static final int SHOWN = 50;

    private final Deductions deductions;
    private final Exemptions exemptions;
    private final Photos photos;
    private final PhotoViews photoViews;
    private final Texts texts;

    DeductionPages(Deductions deductions, Exemptions exemptions, Photos photos, PhotoViews photoViews, Texts texts) {
        this.deductions = deductions;
        this.exemptions = exemptions;
        this.photos = photos;
        this.photoViews = photoViews;
        this.texts = texts;
    }

    /** What the list is asked for; every part bookmarkable. */
    record Query(
            @Nullable YearMonth month,
            @Nullable String contract,
            @Nullable String tab,
            @Nullable String after) {
        public String shownTab() {
            return tab != null && DeductionTabs.known(tab) ? tab : "all";
        }
    }

    @GetMapping("/deductions")
    ModelAndView list(Query query, Person person) {
        return page(person, query, null, null, Map.of());
    }

    @GetMapping("/deductions/{number}")
    ModelAndView one(@PathVariable String number, Query query, Person person) {
        return page(person, query, deductions.find(person, number), null, Map.of());
    }

    @PostMapping("/deductions/{number}/confirm")
    ModelAndView confirm(@PathVariable String number, Query query, Person person, RedirectAttributes flash) {
        return decide(
                number, query, person, flash, "已同意扣款，企业已收到通知", Map.of(), () -> deductions.confirm(person, number));
    }

    @PostMapping("/deductions/{number}/change")
    ModelAndView change(
            @PathVariable String number,
            Query query,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        var given = Map.of("amount", amount, "reason", reason, "open", "change");
        return decide(
                number,
                query,
                person,
                flash,
                "金额已改，企业已收到通知",
                given,
                () -> deductions.change(person, number, yuan(amount), reason));
    }

    @PostMapping("/deductions/{number}/drop")
    ModelAndView drop(
            @PathVariable String number,
            Query query,
            @RequestParam(required = false) @Nullable ExemptionReason exemption,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        var given = Map.of("exemption", String.valueOf(exemption), "dropReason", reason, "open", "drop");
        return decide(number, query, person, flash, "已定为不扣", given, () -> {
            if (exemption == null) {
                throw DomainException.invalidField("exemption", "exemption-required");
            }
            deductions.drop(person, number, exemption, reason);
        });
    }

    @PostMapping("/deductions/{number}/accept")
    ModelAndView accept(@PathVariable String number, Query query, Person person, RedirectAttributes flash) {
        return decide(number, query, person, flash, "已同意", Map.of(), () -> deductions.accept(person, number));
    }

    /** The deductions of a case, as a slot of its page. */
    @GetMapping("/deductions/of-case/{number}")
    String ofCase(@PathVariable String number, Person person, Model model) {
        model.addAttribute(
                "lines",
                deductions
                        .list(person, new Filter(null, null, List.of(), number, null), SHOWN, null)
                        .items());
        return "settlement/deductions :: ofCase";
    }

    /** What passing now would propose, as a slot of the recheck page. */
    @GetMapping("/deductions/forecast/{number}")
    String forecast(@PathVariable String number, Person person, Model model) {
        model.addAttribute("forecast", deductions.forecast(person, number));
        return "settlement/deductions :: forecast";
    }

    /** Yuan as typed, two decimals at most. */
    private static Money yuan(String typed) {
        try {
            return Money.ofFen(new BigDecimal(typed.replace(",", "").strip())
                    .movePointRight(2)
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException notMoney) {
            throw DomainException.invalidField("amountFen", "amount-unreadable", typed);
        }
    }

    private ModelAndView decide(
            String number,
            Query query,
            Person person,
            RedirectAttributes flash,
            String said,
            Map<String, String> given,
            Runnable act) {
        try {
            act.run();
        } catch (DomainException refused) {
            return page(person, query, deductions.find(person, number), refused, given);
        }
        flash.addFlashAttribute("toast", Toast.ok(number + " " + said));
        return new ModelAndView("redirect:/deductions/" + number);
    }

    private ModelAndView page(
            Person person,
            Query query,
            @Nullable DeductionView chosen,
            @Nullable DomainException refused,
            Map<String, String> given) {
        var months = deductions.months(person);
        var month = month(query, chosen, months);
        var filter = new Filter(blank(query.contract()), month, DeductionTabs.states(query.shownTab()), null, null);
        var page = new ModelAndView("settlement/deductions");
        page.setStatus(refused == null ? HttpStatus.OK : HttpStatus.valueOf(refused.status()));
        page.addObject("list", deductions.list(person, filter, SHOWN, blank(query.after())));
        page.addObject("totals", month == null ? List.of() : deductions.totals(person, month));
        page.addObject("months", months);
        page.addObject("month", month);
        page.addObject("query", query);
        page.addObject("tabs", DeductionTabs.sizes(deductions.counts(person, filter)));
        page.addObject("d", chosen);
        page.addObject("photos", chosen == null ? List.of() : shown(person, chosen));
        page.addObject("exemptions", ExemptionReason.values());
        page.addObject("hints", hints(person, chosen));
        page.addObject("given", given);
        page.addObject("error", refused == null ? null : sentence(refused));
        return page;
    }

    /** Looked up only for who still has to decide. */
    private List<Exemptions.Hint> hints(Person person, @Nullable DeductionView chosen) {
        return chosen == null || !chosen.can("confirm") ? List.of() : exemptions.hints(person, chosen.number());
    }

    private static @Nullable YearMonth month(Query query, @Nullable DeductionView chosen, List<YearMonth> months) {
        if (query.month() != null) {
            return query.month();
        }
        if (chosen != null) {
            return chosen.month();
        }
        return months.isEmpty() ? null : months.get(0);
    }

    private List<PhotoView> shown(Person person, DeductionView chosen) {
        return chosen.photos().stream()
                .flatMap(proof -> photos.find(proof.photoId()).stream()
                        .map(p -> new BoundPhoto(proof.kind(), 0, null, null, p.uploader(), p.receivedAt(), p)))
                .map(bound -> photoViews.of(bound, person))
                .toList();
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private String sentence(DomainException refused) {
        return refused.errors().isEmpty()
                ? texts.error(refused.code(), refused.args())
                : texts.error(
                        refused.errors().get(0).code(), refused.errors().get(0).args());
    }
}
