package cn.bense.demo;

import cn.bense.settlement.DeductionState;
import cn.bense.settlement.DeductionView;
import cn.bense.settlement.Deductions;
import cn.bense.settlement.ExemptionReason;
import cn.bense.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What owners and contractors do with the deductions of the story: most are confirmed, some changed, some dropped. */
final class DeductionLife {

    private static final Duration TOO_FRESH = Duration.ofHours(20);
    private static final List<ExemptionReason> EXEMPTIONS = List.of(
            ExemptionReason.LEAF_PEAK,
            ExemptionReason.CONSTRUCTION,
            ExemptionReason.PARKED_VEHICLE,
            ExemptionReason.OTHER_PARTY);
    private static final List<String> WHY_DROPPED =
            List.of("落叶高峰，4 小时内已清过一遍", "路段施工围挡，有占道许可", "两次到场都有车辆压住，有照片", "渣土车遗撒，肇事方已查到");

    private final Deductions deductions;
    private final Cast cast;
    private final Agenda agenda;
    private final Clock clock;
    private final Set<String> seen = new HashSet<>();
    private int decided;

    DeductionLife(Deductions deductions, Cast cast, Agenda agenda, Clock clock) {
        this.deductions = deductions;
        this.cast = cast;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Looks at what a case's close or rework has proposed and lets the owner take it up in office hours. */
    void look(String caseNumber) {
        var filter = new Deductions.Filter(null, null, List.of(DeductionState.PROPOSED), caseNumber, null);
        deductions.list(cast.supervisor(), filter, 20, null).items().stream()
                .filter(d -> seen.add(d.number()))
                .forEach(this::planDecision);
    }

    private void planDecision(DeductionView d) {
        var chance = new SplittableRandom(d.number().hashCode());
        var now = clock.instant();
        // what was proposed today waits for the visitor
        if (Duration.between(now, agenda.end()).compareTo(TOO_FRESH) > 0) {
            var at = Hours.office(Hours.minutesAfter(now, chance, 60, 16 * 60), chance);
            agenda.plan(at, () -> decide(d, chance));
        }
    }

    private void decide(DeductionView d, SplittableRandom chance) {
        var owner = cast.owner(d.owner());
        int turn = decided++ % 12;
        if (turn == 4) {
            int which = chance.nextInt(EXEMPTIONS.size());
            deductions.drop(owner, d.number(), EXEMPTIONS.get(which), WHY_DROPPED.get(which));
            return;
        }
        if (turn == 8) {
            deductions.change(
                    owner, d.number(), Money.ofFen(Math.max(1, d.proposed().fen() / 2)), "当天已自查到一半，酌减");
        } else {
            deductions.confirm(owner, d.number());
        }
        if (turn % 3 == 0) {
            var at = Hours.office(Hours.minutesAfter(clock.instant(), chance, 40, 20 * 60), chance);
            agenda.plan(at, () -> accept(d));
        }
    }

    /** The rest is accepted by silence when the appeal term ends. */
    private void accept(DeductionView d) {
        var manager = cast.manager(d.contractor());
        if (deductions.find(manager, d.number()).state() == DeductionState.CONFIRMED) {
            deductions.accept(manager, d.number());
        }
    }
}
