package cn.bense.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a work room tells the inbox about its subjects; each room that has processes fills one. */
public interface TaskSubjects {

    /**
     * How a task about a subject reads in the inbox.
     *
     * @param kind kind word of the subject: {@code case}, {@code work-order}, {@code deduction}
     * @param unit code of the unit that must do it, null when the post alone decides
     */
    record Card(
            String kind,
            String title,
            String place,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String unit,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt) {}

    /** True when instances of this definition are about this room's subjects. */
    boolean handles(String definitionKey);

    /** The card of a task at {@code element}, done by holders of {@code post}. */
    Card card(String businessKey, String element, String post);

    /** What a task needs as evidence now, where the drawing alone does not say it ({@link HumanTask.EvidenceNeed#varies}). */
    default HumanTask.EvidenceNeed need(String businessKey, HumanTask.EvidenceNeed drawn) {
        return drawn;
    }

    /** Locks the subject's row, so that two acts on it come one after the other. */
    void lock(String businessKey);

    /**
     * The task is being completed, its form is checked, the engine has not moved yet. Refuse by {@link
     * cn.bense.shared.DomainException}; write the domain's own rows here.
     */
    void completing(HumanTask task, TaskSubmission submission);
}
