package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseState;
import cn.bense.cases.SiteDesk;
import cn.bense.cases.SiteDesk.Found;
import cn.bense.evidence.CaptureForm;
import cn.bense.evidence.UploadedPhotos;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Toast;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inspector's phone: public reports to look at, a photo, what was found (domain.md 2.1). */
@Controller
@RequestMapping("/site")
class SitePages {

    private static final int SHOWN = 50;

    private final CaseBook book;
    private final SiteDesk sites;
    private final CaseActs acts;
    private final UploadedPhotos uploads;

    SitePages(CaseBook book, SiteDesk sites, CaseActs acts, UploadedPhotos uploads) {
        this.book = book;
        this.sites = sites;
        this.acts = acts;
        this.uploads = uploads;
    }

    /** What the form sends; a refused one comes back filled. */
    record SiteForm(@Nullable Found found, @Nullable String comment) {}

    @GetMapping
    String list(Person person, Model model) {
        var waiting = book.list(person, CaseFilter.states(CaseState.VERIFYING), SHOWN, null)
                .items();
        model.addAttribute(
                "rows",
                waiting.stream()
                        .filter(r -> sites.mayAnswer(person, r.number()))
                        .toList());
        return "cases/sites";
    }

    @GetMapping("/{number}")
    ModelAndView one(@PathVariable String number, Person person) {
        return page(person, number, new SiteForm(null, null), List.of(), null);
    }

    @PostMapping("/{number}")
    ModelAndView answer(
            @PathVariable String number,
            @ModelAttribute("form") SiteForm form,
            @RequestParam(required = false) @Nullable List<String> photoIds,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo,
            Person person,
            RedirectAttributes flash) {
        var kept = Objects.requireNonNullElse(photoIds, List.<String>of());
        try {
            kept = uploads.idsOf(photoIds, photo, CaptureForm.EMPTY, person.username());
            send(person, number, form, kept);
        } catch (DomainException refused) {
            return page(person, number, form, kept, refused);
        }
        flash.addFlashAttribute("toast", Toast.ok(number + " 的核实结果已报回受理台"));
        return new ModelAndView("redirect:/site");
    }

    private void send(Person person, String number, SiteForm form, List<String> photoIds) {
        var found = form.found();
        if (found == null) {
            throw DomainException.invalidField("found", "site-found-required");
        }
        acts.run(person, number, null, n -> sites.answer(person, n, found, form.comment(), photoIds));
    }

    private ModelAndView page(
            Person person, String number, SiteForm form, List<String> photoIds, @Nullable DomainException refused) {
        var page = new ModelAndView("cases/site");
        page.setStatus(refused == null ? HttpStatus.OK : HttpStatus.valueOf(refused.status()));
        page.addObject("c", book.find(person, number));
        page.addObject("site", sites.facts(person, number));
        page.addObject("goes", sites.mayAnswer(person, number));
        page.addObject("answers", Found.values());
        page.addObject("form", form);
        page.addObject("photoIds", photoIds);
        page.addObject("error", refused == null ? null : acts.sentence(refused));
        return page;
    }
}
