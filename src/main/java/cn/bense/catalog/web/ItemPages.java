package cn.bense.catalog.web;

import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.CatalogDesk;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.IfMatch;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事项与标准 (ui/23): the catalogue, a drawer for the next version of an item, its versions, the Excel file. */
@Controller
@RequestMapping("/items")
class ItemPages {

    private static final String PAGE = "catalog/items";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CatalogDesk desk;
    private final ItemModel view;
    private final DeadlineSheet sheet;
    private final Texts texts;

    ItemPages(CatalogDesk desk, ItemModel view, DeadlineSheet sheet, Texts texts) {
        this.desk = desk;
        this.view = view;
        this.sheet = sheet;
        this.texts = texts;
    }

    /** {@code item} opens the drawer of an item, {@code item=new} an empty one, {@code load=1} the one of the file. */
    @GetMapping
    String show(Person person, ItemAddress address, Model model) {
        view.fill(model, person, address);
        view.open(model, person, address);
        return PAGE;
    }

    /** Says whom the version as typed would touch; nothing is saved. */
    @PostMapping("/preview")
    String preview(@RequestParam Map<String, String> fields, Model model) {
        view.preview(model, fields);
        return PAGE + " :: preview";
    }

    @PostMapping
    String save(
            Person person,
            ItemAddress address,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        @Nullable Item before = view.latest(fields.getOrDefault("code", ""), fields.get("seen"));
        var form = ItemForm.typed(before, fields);
        try {
            var saved = before == null
                    ? desk.add(form.toItem(null), form.reason(), person)
                    : desk.revise(
                            before.code(),
                            form.readFrom(),
                            form.toItem(before),
                            form.reason(),
                            new IfMatch(form.readSeen()),
                            person);
            redirect.addFlashAttribute("toast", Toast.ok(said(before, form, saved)));
            return "redirect:/items?item=" + saved.code();
        } catch (DomainException refusal) {
            view.refuse(refusal, model, response);
            view.fill(model, person, address);
            view.reopen(model, form, before);
            return PAGE;
        }
    }

    @PostMapping("/{code}/withdraw")
    String withdraw(Person person, @PathVariable String code, @RequestParam int version, RedirectAttributes redirect) {
        try {
            desk.withdraw(code, version, person);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("catalog.version-withdrawn", version)));
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.CONFLICT) {
                throw refusal;
            }
            redirect.addFlashAttribute("toast", Toast.bad(texts.error(refusal.code(), refusal.args())));
        }
        return "redirect:/items?item=" + code;
    }

    @PostMapping("/import")
    String load(
            Person person,
            ItemAddress address,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            LocalDate day = DayForm.date("from", from);
            var n = sheet.publish(file, day, reason, person);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("catalog.items-loaded", n)));
            return "redirect:/items";
        } catch (DomainException refusal) {
            view.refuse(refusal, model, response);
            view.fill(model, person, address);
            view.loading(model, from, reason);
            return PAGE;
        }
    }

    /** The deadline tables in force, to change and send back. */
    @GetMapping("/deadlines.xlsx")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("deadlines.xlsx")
                        .build()
                        .toString());
        sheet.write(response.getOutputStream());
    }

    private String said(@Nullable Item before, ItemForm form, Item saved) {
        return before == null
                ? texts.text("catalog.toast.added", saved.name())
                : texts.text("catalog.toast.published", saved.version(), form.from());
    }
}
