package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseRow;
import cn.bense.cases.CaseState;
import cn.bense.cases.CaseView;
import cn.bense.cases.RecheckDesk;
import cn.bense.cases.RecheckDesk.ReasonCode;
import cn.bense.cases.RecheckDesk.Result;
import cn.bense.catalog.Catalog;
import cn.bense.evidence.EvidenceChecks;
import cn.bense.evidence.PhotoViews;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The recheck: before beside after, what is suspicious, pass or send back, next (ui/08). */
@Controller
class RecheckPages {

    private static final CaseFilter WAITING = CaseFilter.states(CaseState.FEEDBACK_SUBMITTED, CaseState.RECHECKING);

    private final CaseBook book;
    private final RecheckDesk desk;
    private final Catalog catalog;
    private final PhotoViews photos;
    private final EvidenceChecks checks;
    private final Texts texts;
    private final Clock clock;

    RecheckPages(
            CaseBook book,
            RecheckDesk desk,
            Catalog catalog,
            PhotoViews photos,
            EvidenceChecks checks,
            Texts texts,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.catalog = catalog;
        this.photos = photos;
        this.checks = checks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/recheck")
    ModelAndView first(Person person) {
        var queue = queue(person);
        return queue.isEmpty()
                ? page(person, queue, null, null, HttpStatus.OK)
                : new ModelAndView("redirect:/recheck/" + queue.get(0).number());
    }

    @GetMapping("/recheck/{number}")
    ModelAndView one(@PathVariable String number, Person person) {
        desk.open(person, number);
        return page(person, queue(person), book.find(person, number), null, HttpStatus.OK);
    }

    @PostMapping("/recheck/{number}")
    ModelAndView decide(
            @PathVariable String number,
            @RequestParam Result result,
            @RequestParam(required = false) @Nullable ReasonCode reasonCode,
            @RequestParam(required = false) @Nullable String comment,
            Person person,
            RedirectAttributes flash) {
        var next = after(queue(person), number);
        try {
            desk.recheck(person, number, result, reasonCode, comment, List.of());
        } catch (DomainException refused) {
            return page(
                    person, queue(person), book.find(person, number), refused, HttpStatus.valueOf(refused.status()));
        }
        flash.addFlashAttribute("toast", Toast.ok(number + (result == Result.PASS ? " 合格，已结案" : " 已退回返工")));
        return new ModelAndView("redirect:/recheck" + next.map(n -> "/" + n).orElse(""));
    }

    private List<CaseRow> queue(Person person) {
        return book.list(person, WAITING, 50, null).items();
    }

    private static Optional<String> after(List<CaseRow> queue, String number) {
        return queue.stream()
                .map(CaseRow::number)
                .filter(n -> !n.equals(number))
                .findFirst();
    }

    private ModelAndView page(
            Person person,
            List<CaseRow> queue,
            @Nullable CaseView view,
            @Nullable DomainException refused,
            HttpStatus status) {
        var page = new ModelAndView("cases/recheck");
        page.setStatus(status);
        page.addObject("queue", queue);
        page.addObject("c", view);
        page.addObject("reasons", ReasonCode.values());
        page.addObject("error", refused == null ? null : sentence(refused));
        if (view != null) {
            fill(page, person, view);
        }
        return page;
    }

    private void fill(ModelAndView page, Person person, CaseView view) {
        var all = view.photos().stream().map(p -> photos.of(p, person)).toList();
        var mine = all.stream().filter(p -> !"before".equals(p.kind())).toList();
        page.addObject("photos", all);
        page.addObject("before", ShotPairs.before(all));
        page.addObject("after", ShotPairs.after(all));
        page.addObject("closeBefore", ShotPairs.closeBefore(all));
        page.addObject("closeAfter", ShotPairs.closeAfter(all));
        page.addObject("checks", checks.of(mine, view.at()));
        page.addObject(
                "standard",
                catalog.item(view.item(), clock.instant())
                        .map(Catalog.Item::standard)
                        .orElse(List.of()));
    }

    private String sentence(DomainException refused) {
        return refused.errors().isEmpty()
                ? texts.error(refused.code(), refused.args())
                : texts.error(
                        refused.errors().get(0).code(), refused.errors().get(0).args());
    }
}
