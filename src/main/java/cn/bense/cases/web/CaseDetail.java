package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseDeductions;
import cn.bense.cases.CaseState;
import cn.bense.cases.CaseView;
import cn.bense.cases.ReporterDesk;
import cn.bense.cases.SiteDesk;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the page of a case shows; each tab reads only its own part. */
@Component
class CaseDetail {

    private static final List<String> TABS = List.of("overview", "flow", "evidence", "steps", "deductions", "log");
    private static final Set<String> ABOUT_DISPATCH = Set.of("dispatch", "rule", "split");

    private final CaseBook book;
    private final CaseEvidence evidence;
    private final CaseWork work;
    private final CaseRequestPart requests;
    private final CaseActs acts;
    private final SiteDesk sites;
    private final ObjectProvider<CaseDeductions> deductions;
    private final ReporterDesk reporters;
    private final Places places;
    private final Staff staff;
    private final Clock clock;

    CaseDetail(
            CaseBook book,
            CaseEvidence evidence,
            CaseWork work,
            CaseRequestPart requests,
            CaseActs acts,
            SiteDesk sites,
            ObjectProvider<CaseDeductions> deductions,
            ReporterDesk reporters,
            Places places,
            Staff staff,
            Clock clock) {
        this.book = book;
        this.evidence = evidence;
        this.work = work;
        this.requests = requests;
        this.acts = acts;
        this.sites = sites;
        this.deductions = deductions;
        this.reporters = reporters;
        this.places = places;
        this.staff = staff;
        this.clock = clock;
    }

    ModelAndView page(Person person, String number, @Nullable String tab) {
        return page(person, number, tab, CaseActForm.EMPTY);
    }

    /** The page as it is now, with what was refused and what had been typed. */
    ModelAndView refused(Person person, String number, DomainException refused, CaseActForm form) {
        var page = page(person, number, null, form);
        page.setStatus(HttpStatus.valueOf(refused.status()));
        page.addObject("error", acts.sentence(refused));
        page.addObject("changed", refused.kind() == DomainException.Kind.CONFLICT);
        return page;
    }

    private ModelAndView page(Person person, String number, @Nullable String asked, CaseActForm form) {
        var c = book.find(person, number);
        var tab = asked != null && TABS.contains(asked) ? asked : "overview";
        var page = new ModelAndView("cases/case");
        page.addObject("c", c);
        page.addObject("tab", tab);
        page.addObject("tabs", TABS);
        page.addObject("form", form);
        page.addObject("error", null);
        page.addObject("changed", false);
        head(page, person, c);
        work.fill(page, c);
        requests.fill(page, person, c);
        evidence.fill(page, person, c);
        if (tab.equals("overview")) {
            page.addObject("story", book.story(person, number));
        }
        if (tab.equals("log")) {
            log(page, person, c);
        }
        return page;
    }

    private void head(ModelAndView page, Person person, CaseView c) {
        page.addObject("reporter", reporters.masked(person, c.number()).orElse(null));
        page.addObject("listTab", CaseTab.holding(c.state()));
        page.addObject(
                "performers",
                c.actions().stream().anyMatch(ABOUT_DISPATCH::contains)
                        ? book.performers(person, c.number())
                        : List.of());
        page.addObject("near", c.can("merge") ? near(person, c) : List.of());
        page.addObject("recallUntil", recallUntil(c));
        page.addObject(
                "deductionCount",
                deductions.stream()
                        .mapToLong(d -> d.of(person, c.number()).size())
                        .sum());
        var leader = c.grid() == null
                ? null
                : places.grid(c.grid()).map(Places.Grid::leader).orElse(null);
        page.addObject("gridLeader", leader == null || person.ofCompany() ? null : staff.nameOf(leader));
        page.addObject("chief", person.holds(Post.SUPERVISOR));
        page.addObject("late", late(c));
        page.addObject("site", sites.facts(person, c.number()));
        page.addObject("goes", sites.mayAnswer(person, c.number()));
        page.addObject("rulingDueAt", person.ofCompany() ? null : work.waitsUntil(c, "ruleJurisdiction"));
        page.addObject("works", c.state().inHand() && person.isOf(c.performer()) && !c.can("acknowledge"));
    }

    private List<CaseBook.Nearby> near(Person person, CaseView c) {
        return book.nearby(person, c.at(), c.item()).stream()
                .filter(n -> !n.number().equals(c.number()))
                .toList();
    }

    private @Nullable Long recallUntil(CaseView c) {
        var at = c.dispatchedAt();
        return c.can("recall") && at != null
                ? (Long) at.plus(book.recallWindow()).toEpochMilli()
                : null;
    }

    /** How late the work was or is, null when in time. */
    private @Nullable Duration late(CaseView c) {
        var due = c.dueAt();
        if (due == null) {
            return null;
        }
        Instant judged = c.feedbackAt() == null || c.state() == CaseState.REWORK ? clock.instant() : c.feedbackAt();
        return judged.isAfter(due) ? Duration.between(due, judged) : null;
    }

    private void log(ModelAndView page, Person person, CaseView c) {
        var events = book.events(person, c.number());
        page.addObject("events", events);
        String before = null;
        Long broken = null;
        for (var e : events) {
            if (before != null && !before.equals(e.previousDigest()) && broken == null) {
                broken = e.seq();
            }
            before = e.digest();
        }
        page.addObject("broken", broken);
        page.addObject("staff", staff);
    }
}
