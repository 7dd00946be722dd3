package cn.bense.demo;

import cn.bense.cases.FilingDesk;
import cn.bense.cases.FilingDesk.Verification;
import cn.bense.cases.SiteDesk;
import cn.bense.cases.SiteDesk.Found;
import cn.bense.demo.Course.Turn;
import cn.bense.demo.PhotoPainter.Stage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The inspectors' part: they go and look at what the public reports, where the desk is not sure. */
final class StorySites {

    private final FilingDesk filing;
    private final SiteDesk sites;
    private final Cast cast;
    private final Shots shots;
    private final ExecutorService painters;

    StorySites(FilingDesk filing, SiteDesk sites, Cast cast, Shots shots, ExecutorService painters) {
        this.filing = filing;
        this.sites = sites;
        this.cast = cast;
        this.shots = shots;
        this.painters = painters;
    }

    /** Somebody must see it first, and nobody was sent so far. */
    boolean mustBeSeen(StoryCase c) {
        var turn = c.course().turn();
        return (turn == Turn.ON_SITE || turn == Turn.REJECT) && sites.facts(cast.supervisor(), c.number()) == null;
    }

    void send(StoryCase c) {
        filing.verify(cast.dispatcher(), c.number(), new Verification(Verification.Outcome.SEND, null, null));
    }

    /** The answer with a photo taken when its moment comes. */
    Agenda.Act answer(StoryCase c, Instant at) {
        var by = cast.inspector(c.plan().finder(), c.seed());
        var there = c.course().turn() == Turn.ON_SITE;
        var shot = shots.order(painters, c.item(), there ? Stage.BEFORE : Stage.AFTER, c.seed(), at, c.at());
        return () -> sites.answer(
                by,
                c.number(),
                there ? Found.CONFIRMED : Found.UNFOUNDED,
                there ? "和反映的一样" : "绕了一圈没有看到",
                List.of(shots.handIn(shot, by)));
    }
}
