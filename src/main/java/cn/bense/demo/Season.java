package cn.bense.demo;

import cn.bense.cases.CaseState;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.demo.Course.Pace;
import cn.bense.demo.Course.Turn;
import cn.bense.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reports what in the six weeks before now: many ordinary cases, then those that show each state. Same seed, same town. */
final class Season {

    static final Duration LENGTH = Duration.ofDays(43);

    private static final long SEED = 20260417;
    private static final int ORDINARY = 78;
    private static final double FIRST_DAY = 42.2;
    private static final double LAST_DAY = 1.4;
    private static final List<String> FINDERS = List.of(
            "inspector",
            "inspector2",
            "inspector",
            "inspector3",
            "grid",
            "publicity",
            "inspector2",
            "grid2",
            "estates",
            "grid3",
            "publicity2",
            "inspector3");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final SceneWords words;
    private final Instant now;
    private final List<String> roads;

    Season(SceneWords words, Instant now) {
        this.words = words;
        this.now = now;
        this.roads = DemoMap.roads().stream().map(r -> r.code()).toList();
    }

    List<CasePlan> plans() {
        var plans = new ArrayList<CasePlan>();
        for (int i = 0; i < ORDINARY; i++) {
            plans.add(ordinary(i));
        }
        plans.addAll(endings());
        plans.sort(Comparator.comparing(CasePlan::at));
        return plans;
    }

    private CasePlan ordinary(int i) {
        var course = course(i);
        var scene = words.any(random);
        if (course.turn() == Turn.HAND_OVER || course.turn() == Turn.GRATE_BROKEN || course.turn() == Turn.CONFINED) {
            scene = words.of("DRAIN_LEAF_CLEARING");
        } else if (course.turn() == Turn.SOURCE_KNOWN) {
            scene = words.of("GRATING_GREASE_CLEANING");
        } else if (course.turn() == Turn.DISPUTE) {
            scene = words.of("TREE_PIT_CLEARING");
        }
        boolean outside = course.turn() == Turn.REJECT || course.turn() == Turn.MERGE_AT_VERIFY || i % 14 == 9;
        var finder = outside ? "supervisor" : FINDERS.get(i % FINDERS.size());
        return new CasePlan(
                moment(i),
                SEED + i * 7919L,
                scene.item(),
                scene.variant(random),
                Severity.NORMAL,
                scene.road(random, roads),
                0.12 + random.nextDouble() * 0.76,
                outside ? (i % 2 == 0 ? "HOTLINE" : "CITIZEN") : channel(i, finder),
                finder,
                course);
    }

    private static String channel(int i, String finder) {
        return i % 29 == 11 ? "LEADER" : finder.startsWith("grid") ? "GRID" : "STAFF";
    }

    /** Spread evenly over the weeks, each in the daylight of its day. */
    private Instant moment(int i) {
        double daysAgo = FIRST_DAY - (FIRST_DAY - LAST_DAY) * i / (ORDINARY - 1);
        var day = now.minus(Duration.ofMinutes(Math.round(daysAgo * 24 * 60)))
                .atZone(Zone.SHANGHAI)
                .toLocalDate();
        return day.atTime(LocalTime.of(7, 5))
                .plusMinutes(random.nextInt(640))
                .atZone(Zone.SHANGHAI)
                .toInstant();
    }

    private static Course course(int i) {
        return switch (i % 21) {
            case 2, 11 -> Course.LATE;
            case 16 -> Course.LATE.reworked(1);
            case 5, 13 -> Course.IN_TIME.reworked(1);
            case 19 -> i % 2 == 0 ? Course.IN_TIME.reworked(2) : Course.IN_TIME.with(Turn.SOURCE_KNOWN);
            case 7 -> Course.IN_TIME.with(Turn.SELF_HANDLED);
            case 9 -> Course.IN_TIME.with(i % 2 == 0 ? Turn.REJECT : Turn.MERGE_AT_VERIFY);
            case 14 ->
                Course.IN_TIME.with(Stream.of(Turn.HAND_OVER, Turn.DISPUTE, Turn.GRATE_BROKEN, Turn.CONFINED)
                        .toList()
                        .get(i / 21 % 4));
            case 17 -> Course.IN_TIME.with(Turn.RECALL);
            default -> Course.IN_TIME;
        };
    }

    private List<CasePlan> endings() {
        var plans = new ArrayList<CasePlan>();
        for (var row : TownFile.rows("endings")) {
            plans.add(ending(row, plans.size()));
        }
        return plans;
    }

    private CasePlan ending(String[] row, int place) {
        var course = new Course(
                Pace.valueOf(row[7]),
                Integer.parseInt(row[8]),
                row[9].isEmpty() ? null : CaseState.valueOf(row[9]),
                Turn.valueOf(row[10]));
        return new CasePlan(
                now.minus(Duration.ofMinutes(Long.parseLong(row[0]))),
                SEED + 1_000_003L + place * 104_729L,
                row[1],
                emptyToNull(row[2]),
                Severity.valueOf(row[3]),
                row[4],
                0.15 + place * 37 % 70 / 100.0,
                row[5],
                row[6],
                course);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
