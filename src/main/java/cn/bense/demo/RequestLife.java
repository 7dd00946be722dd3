package cn.bense.demo;

import cn.bense.cases.CaseView;
import cn.bense.cases.Lamp;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestDesk;
import cn.bense.cases.RequestDesk.Asked;
import cn.bense.cases.RequestDesk.Decided;
import cn.bense.cases.RequestReason;
import cn.bense.cases.RequestView;
import cn.bense.demo.Course.Turn;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The part of crews that cannot do it, and of those who decide: returns, extensions, suspensions. */
final class RequestLife {

    private static final String REPAIRERS = "CSGL";
    private static final Duration BRIEFLY = Duration.ofHours(20);
    private static final Duration BEYOND_THE_STORY = Duration.ofHours(26);

    private final RequestDesk desk;
    private final RequestBook book;
    private final Cast cast;
    private final Shots shots;
    private final ExecutorService painters;
    private final Instant end;
    private final Map<String, Integer> asked = new HashMap<>();

    RequestLife(Desks desks, Cast cast, Shots shots, ExecutorService painters, Instant end) {
        this.desk = desks.requests();
        this.book = desks.requestBook();
        this.cast = cast;
        this.shots = shots;
        this.painters = painters;
        this.end = end;
    }

    /** Whether the course wants another request before the work goes on. */
    boolean asks(StoryCase c) {
        return asked.getOrDefault(c.number(), 0) < wanted(c.course().turn());
    }

    private static int wanted(Turn turn) {
        return switch (turn) {
            case RETURN_THRICE -> 3;
            case RETURN_KEPT, RETURN_MOVED, EXTEND, SUSPEND, SUSPEND_BRIEFLY -> 1;
            default -> 0;
        };
    }

    void ask(StoryCase c, CaseView view, Instant at) {
        var by = cast.fixer(view.performer(), c.seed());
        var round = asked.merge(c.number(), 1, Integer::sum);
        var photo = shots.handIn(shots.order(painters, c.item(), Stage.BEFORE, c.seed() + 31L * round, at, c.at()), by);
        var number = c.number();
        switch (c.course().turn()) {
            case EXTEND ->
                desk.extend(by, number, wish(RequestReason.TOO_MUCH, "这一段比平时多一倍", null, standard(by, number), photo));
            case SUSPEND ->
                desk.suspend(
                        by, number, wish(RequestReason.NO_WATER, "停水抢修，来水就冲", null, end.plus(BEYOND_THE_STORY), photo));
            case SUSPEND_BRIEFLY ->
                desk.suspend(by, number, wish(RequestReason.WEATHER, "风大，作业不安全", null, at.plus(BRIEFLY), photo));
            case RETURN_MOVED ->
                desk.giveBack(by, number, wish(RequestReason.NOT_OUR_ITEM, "构件断了，要先修", REPAIRERS, null, photo));
            default -> desk.giveBack(by, number, wish(RequestReason.NOT_OUR_ROAD, "这一段不在路段表里", null, null, photo));
        }
    }

    private @Nullable Instant standard(Person by, String number) {
        return book.offer(by, number).standardUntil();
    }

    private static Asked wish(
            RequestReason reason, String words, @Nullable String unit, @Nullable Instant until, String photo) {
        return new Asked(reason, words, unit, until, null, List.of(photo));
    }

    /** Whether a decision waits; a granted suspension waits for its day. */
    boolean waits(CaseView view) {
        return view.lamp() != Lamp.PAUSED || view.can("decide");
    }

    void decide(StoryCase c) {
        var request = book.of(cast.supervisor(), c.number()).stream()
                .filter(RequestView::open)
                .findFirst();
        request.ifPresent(r -> desk.decide(
                decider(r.decider()), c.number(), decision(c.course().turn())));
    }

    private Person decider(Post post) {
        return cast.named(
                switch (post) {
                    case DEPUTY -> "deputy";
                    case DIRECTOR -> "director";
                    default -> "supervisor";
                });
    }

    private static Decided decision(Turn turn) {
        return turn == Turn.RETURN_KEPT || turn == Turn.RETURN_THRICE
                ? new Decided(RequestDecision.REFUSE, null, null, "路段在合同附件第 3 页，是你们的", false)
                : new Decided(RequestDecision.GRANT, null, null, null, false);
    }

    /** When a granted suspension ends; what was handed over waits for the other case instead. */
    Optional<Instant> resumes(String number) {
        return book.of(cast.supervisor(), number).stream()
                .filter(RequestView::standing)
                .map(RequestView::until)
                .filter(Objects::nonNull)
                .findFirst();
    }

    String ruling(StoryCase c) {
        return c.course().turn() == Turn.RETURN_THRICE ? "按合同路段表，仍由原单位负责" : "树穴土和篦子按绿化养护合同由养护单位负责";
    }
}
