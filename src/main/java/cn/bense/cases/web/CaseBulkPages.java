package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseView;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.DispatchDesk.BulkRow;
import cn.bense.cases.FilingDesk;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** Several cases at once: what would happen, then what happened, case by case (ui/02, ui/03). */
@Controller
class CaseBulkPages {

    private static final int MOST = 200;

    private final CaseBook book;
    private final DispatchDesk dispatch;
    private final FilingDesk filing;
    private final CaseActs acts;
    private final Staff staff;

    CaseBulkPages(CaseBook book, DispatchDesk dispatch, FilingDesk filing, CaseActs acts, Staff staff) {
        this.book = book;
        this.dispatch = dispatch;
        this.filing = filing;
        this.acts = acts;
        this.staff = staff;
    }

    /** What a selection may be asked for. */
    enum Act {
        SUGGEST,
        REASSIGN,
        MERGE,
        REMIND
    }

    /** The selection with the act; {@code confirmed} after the preview. */
    record Selection(
            @Nullable List<String> numbers,
            Act act,
            @Nullable String performer,
            @Nullable String into,
            @Nullable Boolean confirmed,
            @Nullable String back) {

        List<String> chosen() {
            return numbers == null ? List.of() : numbers.stream().distinct().toList();
        }

        @Nullable
        String target() {
            return performer == null || performer.isBlank() ? null : performer;
        }

        boolean sure() {
            return Boolean.TRUE.equals(confirmed);
        }
    }

    /** One contractor of the preview. */
    record Share(String name, long count, @Nullable Instant latest) {}

    @PostMapping("/cases/bulk")
    ModelAndView bulk(
            @ModelAttribute("s") Selection s,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person) {
        if (s.chosen().isEmpty()) {
            throw DomainException.invalidField("numbers", "bulk-none");
        }
        if (s.chosen().size() > MOST) {
            throw DomainException.invalidField(
                    "numbers", "bulk-too-many", s.chosen().size());
        }
        var page = new ModelAndView(htmx == null ? "cases/bulk" : "cases/bulk :: panel");
        page.addObject("back", Objects.requireNonNullElse(Back.own(s.back()), "/cases"));
        page.addObject("numbers", s.chosen());
        return switch (s.act()) {
            case MERGE -> merge(page, s, person);
            case REMIND -> remind(page, s, person);
            default -> dispatch(page, s, person);
        };
    }

    /** A nudge harms nobody: no preview, what was refused is said. */
    private ModelAndView remind(ModelAndView page, Selection s, Person person) {
        var rows = dispatch.remindAll(person, s.chosen(), false);
        page.addObject("done", rows.stream().filter(BulkRow::ok).toList());
        page.addObject("failed", rows.stream().filter(r -> !r.ok()).toList());
        return page.addObject("panel", "result");
    }

    private ModelAndView dispatch(ModelAndView page, Selection s, Person person) {
        if (s.act() == Act.REASSIGN && s.target() == null) {
            page.addObject("performers", book.performers(person, s.chosen().get(0)));
            return page.addObject("panel", "choose");
        }
        var target = s.act() == Act.REASSIGN ? s.target() : null;
        var rows = dispatch.dispatchAll(person, s.chosen(), target, !s.sure());
        page.addObject("done", rows.stream().filter(BulkRow::ok).toList());
        page.addObject("failed", rows.stream().filter(r -> !r.ok()).toList());
        page.addObject("shares", shares(rows));
        page.addObject("target", target == null ? null : staff.unitName(target));
        return page.addObject("panel", s.sure() ? "result" : "preview");
    }

    private ModelAndView merge(ModelAndView page, Selection s, Person person) {
        if (s.chosen().size() != 2) {
            throw DomainException.invalidField(
                    "numbers", "merge-needs-two", s.chosen().size());
        }
        var kept = s.into();
        if (!s.sure() || kept == null) {
            page.addObject(
                    "pair",
                    s.chosen().stream()
                            .map(n -> book.find(person, n))
                            .sorted(Comparator.comparing(CaseView::foundAt))
                            .toList());
            return page.addObject("panel", "merge");
        }
        var gone =
                s.chosen().get(0).equals(kept) ? s.chosen().get(1) : s.chosen().get(0);
        acts.run(person, gone, null, n -> filing.merge(person, n, kept));
        page.addObject("done", List.of(new BulkRow(gone, true, null, "已并入 " + kept)));
        page.addObject("failed", List.of());
        return page.addObject("panel", "result");
    }

    private static List<Share> shares(List<BulkRow> rows) {
        return rows.stream()
                .filter(BulkRow::ok)
                .collect(Collectors.groupingBy(
                        r -> Objects.requireNonNullElse(r.performerName(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Share(
                        e.getKey(),
                        e.getValue().size(),
                        e.getValue().stream()
                                .map(BulkRow::dueAt)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(null)))
                .toList();
    }
}
