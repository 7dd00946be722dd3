package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseView;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestSettings;
import cn.bense.cases.RequestView;
import cn.bense.cases.web.RequestPages.DecisionForm;
import cn.bense.evidence.EvidenceChecks;
import cn.bense.evidence.PhotoViews;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what stands around a decision: the request, its proof, what each outcome leads to, the company's last weeks. */
@Component
class DecisionPage {

    private final CaseBook book;
    private final RequestBook requests;
    private final PhotoViews photos;
    private final EvidenceChecks checks;
    private final CaseActs acts;
    private final RequestPageWords words;
    private final RequestSettings settings;
    private final Texts texts;

    DecisionPage(
            CaseBook book,
            RequestBook requests,
            PhotoViews photos,
            EvidenceChecks checks,
            CaseActs acts,
            RequestPageWords words,
            RequestSettings settings,
            Texts texts) {
        this.book = book;
        this.requests = requests;
        this.photos = photos;
        this.checks = checks;
        this.acts = acts;
        this.words = words;
        this.settings = settings;
        this.texts = texts;
    }

    /** The request that waits; where none does any more, the last one as it was decided. */
    ModelAndView of(Person person, String number, DecisionForm form, @Nullable DomainException refused) {
        var c = book.find(person, number);
        var all = requests.of(person, number);
        var r = all.stream()
                .filter(RequestView::open)
                .findFirst()
                .or(() -> all.stream().reduce((a, b) -> b))
                .orElseThrow(() -> DomainException.notFound("request", number));
        var page = new ModelAndView("cases/decide");
        page.setStatus(refused == null ? HttpStatus.OK : HttpStatus.valueOf(refused.status()));
        page.addObject("c", c);
        page.addObject("r", r);
        page.addObject("form", form);
        page.addObject("error", refused == null ? null : acts.sentence(refused));
        page.addObject("may", requests.mayDecide(person, r));
        proof(page, person, c, r);
        outcomes(page, person, r, form);
        company(page, person, r);
        queue(page, person, number);
        page.addObject("story", book.story(person, number).stream().limit(6).toList());
        page.addObject("performers", book.performers(person, number));
        return page;
    }

    private void proof(ModelAndView page, Person person, CaseView c, RequestView r) {
        var proof = c.photos().stream()
                .filter(p -> r.photos().contains(p.photo().id()))
                .map(p -> photos.of(p, person))
                .toList();
        page.addObject("proof", proof);
        page.addObject("checks", checks.of(proof, c.at()));
    }

    private void outcomes(ModelAndView page, Person person, RequestView r, DecisionForm form) {
        var outcomes = requests.outcomes(person, r.number(), typed(form));
        page.addObject("outcomes", outcomes);
        page.addObject("adjusts", r.kind() == RequestKind.RETURN ? texts.text("cases.request.elsewhere") : null);
        var granted = outcomes.stream()
                .filter(o -> o.result() == RequestDecision.GRANT)
                .findFirst()
                .map(RequestBook.Outcome::dueAt)
                .orElse(null);
        page.addObject("grantedDue", granted);
        page.addObject("until", form.until() == null ? words.input(r.until()) : form.until());
    }

    /** What was typed may be unreadable; the outcomes are then those of a proposal. */
    private static @Nullable Instant typed(DecisionForm form) {
        try {
            return RequestForm.instant(form.until());
        } catch (DomainException unreadable) {
            return null;
        }
    }

    private void company(ModelAndView page, Person person, RequestView r) {
        page.addObject("habits", requests.habits(r.unit(), settings.window()));
        page.addObject("days", settings.window());
        var shares = requests.shares(person, settings.window());
        page.addObject(
                "all", shares.stream().filter(s -> s.unit() == null).findFirst().orElse(null));
        page.addObject(
                "own",
                shares.stream()
                        .filter(s -> r.unit().equals(s.unit()))
                        .findFirst()
                        .orElse(null));
    }

    private void queue(ModelAndView page, Person person, String number) {
        var mine = requests.mine(person).stream().map(RequestView::number).toList();
        var at = mine.indexOf(number);
        page.addObject("place", at + 1);
        page.addObject("size", mine.size());
        page.addObject("next", at >= 0 && at + 1 < mine.size() ? mine.get(at + 1) : null);
    }
}
