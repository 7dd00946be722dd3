package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What merchants and owners were told because work found them to be the source. */
public interface SourceNotices {

    /**
     * A notice (告知单).
     *
     * @param pointsRow row of the merchants' points table that applies ({@code H2}, {@code H3}), null when none does
     * @param resoilCount how often the spot was soiled again within the window; from 1 on class C and a joint check are proposed
     * @param outcome {@code OPEN}, {@code CORRECTED} or {@code REFUSED}
     */
    record Notice(
            String number,
            String workOrder,
            SubjectRef origin,
            String party,
            String place,
            @Nullable String pointsRow,
            int resoilCount,
            Instant noticedAt,
            Instant termEndsAt,
            String outcome) {

        public boolean classCProposed() {
            return resoilCount > 0;
        }
    }

    /** Notices of an origin's work, oldest first. */
    List<Notice> of(SubjectRef origin);

    /**
     * The newest notice at the spot of an origin's work that its performer gave within the window before {@code found}, at
     * earlier work on the same item.
     */
    Optional<Notice> earlierAtSpot(SubjectRef origin, Instant found);
}
