package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merchant or owner was told to stop or mend (责令自行改正前的告知); enforcement and merchant will listen.
 *
 * @param pointsRow row of the points table that applies (domain.md 4.3), null when none does
 * @param resoilCount from 1 on the party is proposed for class C and a joint check (domain.md 6.2)
 */
public record OwnerNoticed(
        String notice,
        String workOrder,
        SubjectRef origin,
        String party,
        String place,
        @Nullable String pointsRow,
        int resoilCount,
        Instant termEndsAt) {}
