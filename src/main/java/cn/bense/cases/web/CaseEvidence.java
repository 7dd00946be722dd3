package cn.bense.cases.web;

import cn.bense.cases.CaseView;
import cn.bense.evidence.EvidenceChecks;
import cn.bense.evidence.PhotoView;
import cn.bense.evidence.PhotoView.FindingView;
import cn.bense.evidence.PhotoViews;
import cn.bense.organization.Person;
import cn.bense.shared.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The photos of a case on its page: all, first before and last after, what was found suspicious. */
@Component("caseEvidence")
class CaseEvidence {

    private static final int SHOWN = 4;
    private static final String SAME_BYTES = "SAME_BYTES";

    private final PhotoViews photos;
    private final EvidenceChecks checks;

    CaseEvidence(PhotoViews photos, EvidenceChecks checks) {
        this.photos = photos;
        this.checks = checks;
    }

    /** A photo whose bytes stand elsewhere, with the sentence about it. */
    record Repeat(PhotoView photo, FindingView finding) {}

    void fill(ModelAndView page, Person person, CaseView c) {
        var all = c.photos().stream().map(p -> photos.of(p, person)).toList();
        var mine = all.stream().filter(p -> !"before".equals(p.kind())).toList();
        page.addObject("photos", all);
        page.addObject("few", few(all));
        page.addObject("before", ShotPairs.before(all));
        page.addObject("after", ShotPairs.after(all));
        page.addObject("checks", checks.of(mine, c.at()));
        page.addObject(
                "repeats",
                all.stream()
                        .flatMap(p -> p.findings().stream()
                                .filter(f -> f.kind().equals(SAME_BYTES))
                                .map(f -> new Repeat(p, f)))
                        .toList());
    }

    /** The newest of each kind first come first, so that four tell the story. */
    private static List<PhotoView> few(List<PhotoView> all) {
        return all.size() <= SHOWN
                ? all
                : java.util.stream.Stream.concat(
                                all.stream().limit(1), all.subList(all.size() - SHOWN + 1, all.size()).stream())
                        .toList();
    }

    /** Metres between a photo and the case's place; null when the photo does not say where it was taken. */
    public @Nullable Long metres(PhotoView photo, GeoPoint scene) {
        var lat = photo.lat();
        var lon = photo.lon();
        return lat == null || lon == null ? null : (Long) Math.round(scene.distanceTo(new GeoPoint(lat, lon)));
    }
}
