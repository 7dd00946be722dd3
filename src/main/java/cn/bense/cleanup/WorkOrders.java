package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work orders (作业单): opened by an origin, led by a cleanup process, read by number. */
public interface WorkOrders {

    enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** Field of a step that is done once per piece (per tree): its id. */
    String PIECE = "treeId";

    /** One finished step: who, when, where, with which values and how many photos. */
    record Step(
            String element,
            String name,
            String by,
            Instant at,
            Map<String, Object> fields,
            int photos,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double accuracyM) {}

    /** @param resoilCount how often the spot had been cleaned within the window before (domain.md 6.2), 0 for none */
    record WorkOrderView(
            String number,
            SubjectRef origin,
            int round,
            String item,
            String process,
            String performer,
            String title,
            String place,
            double lat,
            double lon,
            State state,
            Instant openedAt,
            @Nullable Instant startedAt,
            Instant dueAt,
            Instant warnAt,
            @Nullable Instant finishedAt,
            int resoilCount,
            List<Step> steps) {

        /** Ids of what was done one by one (trees of a round), as the crew gave them or by their number in the round. */
        public List<String> pieces() {
            return steps.stream()
                    .map(step -> step.fields().get(PIECE))
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .toList();
        }
    }

    /** Opens the order, its number {@code RW20260518-00012}; unique per origin and round. */
    String open(NewWorkOrder order);

    /** The origin's deadline moved. */
    void redate(String number, Instant dueAt, Instant warnAt);

    /** The work is called off; steps done so far stay on record. */
    void cancel(String number);

    Optional<WorkOrderView> find(String number);

    /** Orders of an origin, first round first. */
    List<WorkOrderView> of(SubjectRef origin);
}
