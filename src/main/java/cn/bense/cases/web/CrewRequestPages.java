package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseView;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestDesk;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestReason;
import cn.bense.evidence.CaptureForm;
import cn.bense.evidence.UploadedPhotos;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The crew's "cannot be done": an extension, a suspension, or "not ours" (ui/22). */
@Controller
@RequestMapping("/tasks/{number}")
class CrewRequestPages {

    private final CaseBook book;
    private final RequestBook requests;
    private final RequestDesk desk;
    private final UploadedPhotos uploads;
    private final RequestPageWords words;
    private final Staff staff;
    private final Texts texts;

    CrewRequestPages(
            CaseBook book,
            RequestBook requests,
            RequestDesk desk,
            UploadedPhotos uploads,
            RequestPageWords words,
            Staff staff,
            Texts texts) {
        this.book = book;
        this.requests = requests;
        this.desk = desk;
        this.uploads = uploads;
        this.words = words;
        this.staff = staff;
        this.texts = texts;
    }

    @GetMapping("/request")
    ModelAndView form(@PathVariable String number, Person person) {
        return page(person, number, RequestForm.EMPTY, List.of(), null);
    }

    @PostMapping("/request")
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<String> photoIds,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> files,
            Person person,
            RedirectAttributes flash) {
        var form = new RequestForm(fields(sent));
        List<String> photos = photoIds == null ? List.of() : photoIds;
        try {
            photos = uploads.idsOf(photoIds, files, CaptureForm.EMPTY, person.username());
            send(person, number, form, photos);
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.NOT_FOUND) {
                throw refused;
            }
            return page(person, number, form, photos, refused);
        }
        flash.addFlashAttribute("toast", Toast.ok(texts.text("cases.request.sent")));
        return new ModelAndView("redirect:/tasks/" + number);
    }

    private void send(Person person, String number, RequestForm form, List<String> photos) {
        var kind = form.kind();
        if (kind == null) {
            throw DomainException.invalidField("kind", "request-kind-required");
        }
        var asked = form.toAsked(kind, photos);
        switch (kind) {
            case RETURN -> desk.giveBack(person, number, asked);
            case EXTENSION -> desk.extend(person, number, asked);
            case SUSPENSION -> desk.suspend(person, number, asked);
        }
    }

    @PostMapping("/resume")
    String resume(@PathVariable String number, Person person, RedirectAttributes flash) {
        desk.resume(person, number);
        flash.addFlashAttribute("toast", Toast.ok(texts.text("cases.request.resumed")));
        return "redirect:/tasks/" + number;
    }

    private static Map<String, String> fields(Map<String, String> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith("f.")) {
                fields.put(name.substring(2), value);
            }
        });
        return fields;
    }

    private ModelAndView page(
            Person person, String number, RequestForm form, List<String> photos, @Nullable DomainException refused) {
        var view = book.find(person, number);
        var offer = requests.offer(person, number);
        var page = new ModelAndView("cases/request");
        page.setStatus(refused == null ? HttpStatus.OK : HttpStatus.valueOf(refused.status()));
        page.addObject("c", view);
        page.addObject("before", before(view));
        page.addObject("offer", offer);
        page.addObject("kind", first(form, offer));
        page.addObject("kinds", List.of(RequestKind.EXTENSION, RequestKind.SUSPENSION, RequestKind.RETURN));
        page.addObject("reasons", RequestReason.values());
        page.addObject("chosen", form.reason());
        page.addObject("form", form);
        page.addObject("kept", photos);
        page.addObject("extendUntil", words.input(offer.standardUntil()));
        page.addObject("suspendUntil", words.suggested());
        page.addObject("units", units(person));
        page.addObject("errors", errors(refused));
        return page;
    }

    private static @Nullable String before(CaseView view) {
        return view.photos().stream()
                .filter(p -> p.kind().equals("before"))
                .map(p -> p.photo().id())
                .findFirst()
                .orElse(null);
    }

    /** The kind last chosen, else what most reasons want and may be asked for. */
    private static @Nullable RequestKind first(RequestForm form, RequestBook.Offer offer) {
        var chosen = form.kind();
        if (chosen != null) {
            return chosen;
        }
        return offer.kinds().contains(RequestKind.SUSPENSION)
                ? (RequestKind) RequestKind.SUSPENSION
                : offer.kinds().stream().findFirst().orElse(null);
    }

    /** To whom it might belong: what the person may know of. */
    private List<Unit> units(Person person) {
        return staff.unitsSeenBy(person).stream()
                .filter(u -> u.kind() != Unit.Kind.OFFICE && !person.isOf(u.code()))
                .toList();
    }

    private Map<String, String> errors(@Nullable DomainException refused) {
        var errors = new LinkedHashMap<String, String>();
        if (refused == null) {
            return errors;
        }
        refused.errors().forEach(e -> errors.put(e.field(), texts.error(e.code(), e.args())));
        if (errors.isEmpty()) {
            errors.put("", texts.error(refused.code(), refused.args()));
        }
        return errors;
    }
}
