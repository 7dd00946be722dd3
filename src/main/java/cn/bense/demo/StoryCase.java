package cn.bense.demo;

import cn.bense.shared.GeoPoint;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A case of the story while it is told: its number, its course, its own chance. */
final class StoryCase {

    private final CasePlan plan;
    private final GeoPoint at;
    private final SplittableRandom chance;
    private String number = "";
    private int acts;
    private int steps;
    private @Nullable String item;

    StoryCase(CasePlan plan, GeoPoint at) {
        this.plan = plan;
        this.at = at;
        this.chance = new SplittableRandom(plan.seed());
    }

    CasePlan plan() {
        return plan;
    }

    Course course() {
        return plan.course();
    }

    GeoPoint at() {
        return at;
    }

    SplittableRandom chance() {
        return chance;
    }

    long seed() {
        return plan.seed();
    }

    String number() {
        return number;
    }

    void filed(String caseNumber) {
        this.number = caseNumber;
    }

    /** Acts so far; a brisk case spreads them over the time since its report. */
    int nextAct() {
        return ++acts;
    }

    int nextStep() {
        return steps++;
    }

    String item() {
        return item == null ? plan.item() : item;
    }

    void foundAs(String otherItem) {
        this.item = otherItem;
    }
}
