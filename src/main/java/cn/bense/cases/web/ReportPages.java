package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.FilingDesk;
import cn.bense.catalog.Catalog;
import cn.bense.evidence.CaptureForm;
import cn.bense.evidence.UploadedPhotos;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The phone's report: shoot, tap the item, send; place, contractor and deadline come by themselves (ui/05, 21b). */
@Controller
class ReportPages {

    private final FilingDesk filing;
    private final DispatchDesk dispatch;
    private final CaseBook book;
    private final Catalog catalog;
    private final Places places;
    private final UploadedPhotos uploads;
    private final Texts texts;
    private final Clock clock;

    ReportPages(
            FilingDesk filing,
            DispatchDesk dispatch,
            CaseBook book,
            Catalog catalog,
            Places places,
            UploadedPhotos uploads,
            Texts texts,
            Clock clock) {
        this.filing = filing;
        this.dispatch = dispatch;
        this.book = book;
        this.catalog = catalog;
        this.places = places;
        this.uploads = uploads;
        this.texts = texts;
        this.clock = clock;
    }

    /** One tile of the form. */
    record Tile(String item, String name, String icon, List<Catalog.Variant> variants) {}

    @GetMapping("/report")
    ModelAndView form() {
        return page(ReportPageForm.EMPTY, List.of(), List.of(), null, HttpStatus.OK);
    }

    @GetMapping("/report/around")
    String around(
            @RequestParam double lat,
            @RequestParam double lon,
            @RequestParam(required = false) @Nullable Double accuracy,
            Person person,
            Model model) {
        var here = new GeoPoint(lat, lon);
        var often =
                book.suggest(person, here).stream().filter(s -> s.count() > 0).findFirst();
        model.addAttribute("place", places.locate(here).orElse(null));
        model.addAttribute("accuracy", accuracy == null ? null : Math.round(accuracy));
        model.addAttribute("vague", accuracy != null && accuracy > 50);
        model.addAttribute("often", often.orElse(null));
        model.addAttribute("roads", places.roads());
        model.addAttribute("lat", lat);
        model.addAttribute("lon", lon);
        return "cases/report :: around";
    }

    @GetMapping("/report/nearby")
    String nearby(
            @RequestParam double lat, @RequestParam double lon, @RequestParam String item, Person person, Model model) {
        model.addAttribute("nearby", book.nearby(person, new GeoPoint(lat, lon), item));
        return "cases/report :: nearby";
    }

    @PostMapping("/report")
    ModelAndView send(
            @ModelAttribute("form") ReportPageForm form,
            @RequestParam(required = false) @Nullable List<String> photoIds,
            @RequestParam(required = false) @Nullable List<String> doneIds,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo,
            Person person) {
        var kept = photoIds == null ? List.<String>of() : photoIds;
        var done = doneIds == null ? List.<String>of() : doneIds;
        try {
            kept = uploads.idsOf(photoIds, photo, CaptureForm.EMPTY, person.username());
            var number = filing.report(person, form.toReport(person, kept, done, places));
            return new ModelAndView("redirect:/report/done/" + number);
        } catch (DomainException refused) {
            return page(form, kept, done, refused, HttpStatus.valueOf(refused.status()));
        }
    }

    @GetMapping("/report/done/{number}")
    String done(@PathVariable String number, Person person, Model model) {
        var view = book.find(person, number);
        model.addAttribute("c", view);
        model.addAttribute(
                "near",
                book.nearby(person, view.at(), view.item()).stream()
                        .filter(n -> !n.number().equals(number))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "photo",
                view.photos().isEmpty() ? null : view.photos().get(0).photo().id());
        return "cases/report-done";
    }

    @PostMapping("/report/done/{number}/recall")
    String recall(@PathVariable String number, Person person, RedirectAttributes flash) {
        dispatch.recall(person, number);
        flash.addFlashAttribute("toast", Toast.ok("已撤回派遣，等调度员处理"));
        return "redirect:/report/done/" + number;
    }

    /** The form again, everything entered kept; errors in words above it. */
    private ModelAndView page(
            ReportPageForm form,
            List<String> photoIds,
            List<String> doneIds,
            @Nullable DomainException refused,
            HttpStatus status) {
        var page = new ModelAndView("cases/report");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("photoIds", photoIds);
        page.addObject("doneIds", doneIds);
        page.addObject("tiles", tiles());
        page.addObject("roads", places.roads());
        page.addObject("errors", refused == null ? List.of() : sentences(refused));
        return page;
    }

    private List<Tile> tiles() {
        return catalog.items(clock.instant()).stream()
                .map(i -> new Tile(i.code(), i.shortName(), i.icon(), i.variants()))
                .toList();
    }

    private List<String> sentences(DomainException refused) {
        return refused.errors().isEmpty()
                ? List.of(texts.error(refused.code(), refused.args()))
                : refused.errors().stream()
                        .map(e -> texts.error(e.code(), e.args()))
                        .toList();
    }
}
