package cn.bense.catalog.web;

import cn.bense.catalog.Catalog;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.CatalogDesk;
import cn.bense.catalog.RuleImpact;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the catalogue's page. */
@Component
class ItemModel {

    private final CatalogDesk desk;
    private final Catalog catalog;
    private final Staff staff;
    private final ObjectProvider<RuleImpact> impacts;
    private final Texts texts;
    private final Clock clock;

    ItemModel(
            CatalogDesk desk,
            Catalog catalog,
            Staff staff,
            ObjectProvider<RuleImpact> impacts,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.catalog = catalog;
        this.staff = staff;
        this.impacts = impacts;
        this.texts = texts;
        this.clock = clock;
    }

    void fill(Model model, Person person, ItemAddress address) {
        var all = catalog.items(clock.instant());
        var words = new ItemWords(texts, staff);
        var tabs = new LinkedHashMap<String, Long>();
        desk.fronts()
                .forEach(front -> tabs.put(
                        front, all.stream().filter(i -> i.front().equals(front)).count()));
        model.addAttribute("rows", shown(all, address).stream().map(words::row).toList());
        model.addAttribute("all", all.size());
        model.addAttribute("tabs", tabs);
        model.addAttribute("a", address);
        model.addAttribute("mayWrite", desk.mayWrite(person));
        model.addAttribute(
                "units", staff.units().stream().filter(u -> !u.isCompany()).toList());
        model.addAttribute("processes", desk.processes());
        model.addAttribute(
                "uncoded", all.stream().filter(ItemWords::lacksNewCode).count());
        model.addAttribute("loading", address.load() != null);
    }

    void open(Model model, Person person, ItemAddress address) {
        if (address.item() == null || address.item().isBlank()) {
            return;
        }
        if (address.item().equals("new")) {
            reopen(model, ItemForm.empty(today()), null);
            return;
        }
        var item = desk.versions(address.item()).get(0).item();
        reopen(model, ItemForm.of(item, today()), item);
    }

    /** The drawer as typed, or as in force. */
    void reopen(Model model, ItemForm form, @Nullable Item before) {
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        if (before != null) {
            model.addAttribute("versions", desk.versions(before.code()));
        }
        model.addAttribute("impact", List.of());
    }

    void loading(Model model, String from, String reason) {
        model.addAttribute("loading", true);
        model.addAttribute("loadFrom", from);
        model.addAttribute("why", reason);
    }

    /** The last version of an item, begun or not; null for a form of a new item. */
    @Nullable
    Item latest(String code, @Nullable String seen) {
        return seen == null || seen.equals("0")
                ? null
                : desk.versions(code).get(0).item();
    }

    void preview(Model model, Map<String, String> fields) {
        var before = latest(fields.getOrDefault("code", ""), fields.get("seen"));
        if (before == null) {
            model.addAttribute("impact", List.of(texts.text("catalog.impact-new")));
            return;
        }
        try {
            var form = ItemForm.typed(before, fields);
            var wanted = form.toItem(before);
            var lines = new ArrayList<>(desk.differences(before, wanted));
            if (lines.isEmpty()) {
                model.addAttribute("impact", List.of(texts.text("catalog.no-change")));
                return;
            }
            lines.add(0, texts.text("catalog.impact-from", form.from()));
            impacts.forEach(impact -> lines.addAll(impact.ofItem(before, wanted)));
            model.addAttribute("impact", lines);
        } catch (DomainException refusal) {
            model.addAttribute("impact", errors(refusal));
        }
    }

    void refuse(DomainException refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() != DomainException.Kind.INVALID && refusal.kind() != DomainException.Kind.CONFLICT) {
            throw refusal;
        }
        response.setStatus(refusal.status());
        model.addAttribute("errors", errors(refusal));
        model.addAttribute(
                "wrong",
                refusal.errors().stream().map(DomainException.FieldError::field).toList());
    }

    private List<String> errors(DomainException refusal) {
        return refusal.errors().isEmpty()
                ? List.of(texts.error(refusal.code(), refusal.args()))
                : refusal.errors().stream()
                        .map(e -> SheetWords.place(e.field()) + texts.error(e.code(), e.args()))
                        .toList();
    }

    private static List<Item> shown(List<Item> all, ItemAddress address) {
        return all.stream()
                .filter(i -> address.fits(i.front(), i.ownerUnit(), i.name(), i.shortName(), i.code()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
