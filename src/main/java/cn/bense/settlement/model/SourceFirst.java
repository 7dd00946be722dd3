package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts.Facts;
import cn.bense.cleanup.SourceNotices;
import cn.bense.shared.SubjectRef;
import org.springframework.stereotype.Component;

/**
 * Whether the source of the soil is caught and the contractor was the first to report it (domain.md 6.2, Deduction): its crew
 * named the source at this work, and either its own people found the case or it had named a source at this spot before the
 * bureau found the case. Naming one only after the bureau had come is not first (docs/adr/0012).
 */
@Component
class SourceFirst {

    private final SourceNotices notices;

    SourceFirst(SourceNotices notices) {
        this.notices = notices;
    }

    boolean reportedFirst(Facts facts) {
        var origin = new SubjectRef("case", facts.number());
        return !notices.of(origin).isEmpty()
                && (facts.foundByPerformer()
                        || notices.earlierAtSpot(origin, facts.foundAt()).isPresent());
    }
}
