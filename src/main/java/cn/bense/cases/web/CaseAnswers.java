package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseDeductions;
import cn.bense.cases.ReporterDesk;
import cn.bense.cases.SiteDesk;
import cn.bense.evidence.PhotoViews;
import cn.bense.organization.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A case as the API answers it, with its version as ETag; what reads and what commands answer is the same. */
@Component
class CaseAnswers {

    private final CaseBook book;
    private final PhotoViews photos;
    private final SiteDesk sites;
    private final ObjectProvider<CaseDeductions> deductions;
    private final ReporterDesk reporters;

    CaseAnswers(
            CaseBook book,
            PhotoViews photos,
            SiteDesk sites,
            ObjectProvider<CaseDeductions> deductions,
            ReporterDesk reporters) {
        this.reporters = reporters;
        this.book = book;
        this.photos = photos;
        this.sites = sites;
        this.deductions = deductions;
    }

    ResponseEntity<CaseJson> ok(Person person, String number) {
        return answer(ResponseEntity.ok(), person, number);
    }

    ResponseEntity<CaseJson> answer(ResponseEntity.BodyBuilder status, Person person, String number) {
        var json = json(person, number);
        return status.eTag("\"" + json.version() + "\"").body(json);
    }

    private CaseJson json(Person person, String number) {
        var view = book.find(person, number);
        var shown = view.photos().stream().map(p -> photos.of(p, person)).toList();
        var refs = deductions.stream()
                .flatMap(d -> d.of(person, number).stream())
                .map(r -> new CaseJson.DeductionRef(r.number(), r.clause(), r.state()))
                .toList();
        return CaseJson.of(
                view,
                shown,
                refs,
                sites.facts(person, number),
                reporters.masked(person, number).orElse(null));
    }
}
