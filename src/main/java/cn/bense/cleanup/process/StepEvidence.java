package cn.bense.cleanup.process;

import cn.bense.catalog.Catalog;
import cn.bense.cleanup.WorkOrders;
import cn.bense.cleanup.model.StepRecords;
import cn.bense.cleanup.model.WorkOrder;
import cn.bense.evidence.Photos;
import cn.bense.evidence.Photos.BoundPhoto;
import cn.bense.evidence.Photos.Shot;
import cn.bense.process.HumanTask;
import cn.bense.process.HumanTask.EvidenceNeed;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The photos of a work order's steps: how many are needed now, what each shows, which trees it covers (domain.md 6, 6.3). */
@Component
class StepEvidence {

    private final StepRecords steps;
    private final Photos photos;
    private final Catalog catalog;
    private final TreeNotes notes;
    private final Clock clock;

    StepEvidence(StepRecords steps, Photos photos, Catalog catalog, TreeNotes notes, Clock clock) {
        this.steps = steps;
        this.photos = photos;
        this.catalog = catalog;
        this.notes = notes;
        this.clock = clock;
    }

    EvidenceNeed need(WorkOrder order, EvidenceNeed drawn) {
        var need = drawn.perItem() ? drawn.atLeast(ofItem(order.item(), drawn.kind())) : drawn;
        var count = need.count();
        return count == null
                ? need
                : need.counted(
                        steps.count(order.number(), count.of()),
                        ofKind(photos.of(order.ref()), need.kind()).size());
    }

    private int ofItem(String code, String kind) {
        return catalog.item(code, clock.instant())
                .map(item -> switch (kind) {
                    case "before" -> 0; // the finder's photo is the one before
                    case "during" -> item.evidenceDuring();
                    default -> item.evidenceAfter();
                })
                .orElse(0);
    }

    /** The submission with the piece's id: what the crew read on it, else its number in the round. */
    TaskSubmission named(WorkOrder order, HumanTask task, TaskSubmission submission) {
        var asks = task.fields().stream().anyMatch(f -> f.id().equals(WorkOrders.PIECE));
        if (!asks || submission.text(WorkOrders.PIECE) != null) {
            return submission;
        }
        var fields = new LinkedHashMap<>(submission.fields());
        fields.put(WorkOrders.PIECE, Integer.toString(steps.count(order.number(), task.element()) + 1));
        return new TaskSubmission(submission.actor(), fields, submission.photos(), submission.at());
    }

    /** Ties a step's photos to its order; the step itself is on record already. */
    void bind(WorkOrder order, HumanTask task, TaskSubmission submission) {
        var there = photos.of(order.ref());
        submission.photos().forEach((kind, ids) -> {
            refuseKnown(there, kind, ids);
            photos.tie(order.ref(), kind, shots(order, task, kind, ids, there), submission.actor());
        });
    }

    private static void refuseKnown(List<BoundPhoto> there, String kind, List<String> ids) {
        if (there.stream().anyMatch(p -> ids.contains(p.photo().id()))) {
            throw DomainException.invalidField("photos." + kind, "photo-used-in-order");
        }
    }

    private List<Shot> shots(WorkOrder order, HumanTask task, String kind, List<String> ids, List<BoundPhoto> there) {
        var need = task.evidence().stream().filter(n -> n.kind().equals(kind)).findFirst();
        var known = need.map(EvidenceNeed::shots).orElse(List.of());
        var before = ofKind(there, kind).size();
        var shots = new ArrayList<Shot>();
        for (int i = 0; i < ids.size(); i++) {
            var shows = i < known.size() ? known.get(i).id() : null;
            shots.add(new Shot(ids.get(i), shows, note(order, task, need.orElse(null), before + i)));
        }
        return shots;
    }

    private @Nullable String note(WorkOrder order, HumanTask task, @Nullable EvidenceNeed need, int place) {
        var pieces = steps.values(order.number(), WorkOrders.PIECE);
        if (need == null || !need.kind().equals("after") || pieces.isEmpty()) {
            return null;
        }
        var count = need.count();
        return count == null
                ? notes.one(order, pieces)
                : notes.some(order, pieces, count.per(), Math.min(place, count.photos() - 1));
    }

    private static List<BoundPhoto> ofKind(List<BoundPhoto> all, String kind) {
        return all.stream().filter(p -> p.kind().equals(kind)).toList();
    }
}
