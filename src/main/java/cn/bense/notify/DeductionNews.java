package cn.bense.notify;

import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.settlement.DeductionChanged;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hears what about a deduction. */
@Component
class DeductionNews {

    static final String NOTICED = "NOTICED";

    private final Circle circle;

    DeductionNews(Circle circle) {
        this.circle = circle;
    }

    /** @param appealUntil asks for the end of the appeal term as a person may see it, null while it has none */
    Notice of(DeductionChanged e, BiFunction<Person, String, @Nullable Instant> appealUntil) {
        var to = audience(e);
        var until = e.type().equals(NOTICED) && !to.isEmpty() ? appealUntil.apply(to.get(0), e.number()) : null;
        return new Notice(
                e.type(),
                e.type().equals("CONFIRM_ESCALATED"),
                new SubjectRef("deduction", e.number()),
                Long.toString(e.seq()),
                List.of(e.clauseName(), e.amount(), e.number(), e.caseNumber(), until == null ? "" : until),
                to,
                e.actor());
    }

    private List<Person> audience(DeductionChanged e) {
        return switch (e.type()) {
            case "PROPOSED", "CONFIRM_LATE", "ACCEPTED" -> circle.owners(e.owner());
            case "CONFIRM_ESCALATED" -> circle.all(Post.SUPERVISOR);
            case NOTICED -> circle.office(e.contractor());
            default -> List.of();
        };
    }
}
