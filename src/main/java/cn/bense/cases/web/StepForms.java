package cn.bense.cases.web;

import cn.bense.cases.CaseBook.StoryLine;
import cn.bense.cases.CaseView;
import cn.bense.cleanup.WorkOrders;
import cn.bense.evidence.Photos;
import cn.bense.evidence.Photos.BoundPhoto;
import cn.bense.shared.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a step's form on the crew's page: steps done, photos so far, why it came back. */
@Component
class StepForms {

    /** What says why work came back: a recheck that failed, a citizen who is not satisfied. */
    static final Set<String> BACK = Set.of("RECHECK_FAILED", "REOPENED");

    private final WorkOrders orders;
    private final Photos photos;

    StepForms(WorkOrders orders, Photos photos) {
        this.orders = orders;
        this.photos = photos;
    }

    List<WorkOrders.Step> doneSteps(CaseView view) {
        return current(view).map(WorkOrders.WorkOrderView::steps).orElse(List.of());
    }

    /** The finder's photos, those that say why it came back, and those of this round. */
    List<BoundPhoto> roundPhotos(CaseView view) {
        var shown = new ArrayList<>(photos.of(new SubjectRef("case", view.number())).stream()
                .filter(p -> p.kind().equals("before") || p.kind().equals("recheck"))
                .toList());
        current(view).ifPresent(o -> shown.addAll(photos.of(new SubjectRef("work-order", o.number()))));
        return shown;
    }

    private Optional<WorkOrders.WorkOrderView> current(CaseView view) {
        var number = view.workOrder();
        return number == null ? Optional.empty() : orders.find(number);
    }

    @Nullable
    String lastReason(List<StoryLine> story) {
        return story.stream()
                .filter(line -> BACK.contains(line.type()))
                .map(StoryLine::text)
                .findFirst()
                .orElse(null);
    }
}
