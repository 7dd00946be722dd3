package cn.bense.cleanup;

import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import java.time.Instant;

/**
 * Work to be opened for one origin and round.
 *
 * @param origin whose work this is (a case, later a campaign), opaque here
 * @param process key of the cleanup process that will lead it
 * @param round 1 for the first handling, one more for each rework or new performer
 */
public record NewWorkOrder(
        SubjectRef origin,
        int round,
        String item,
        String process,
        String performer,
        String region,
        String title,
        String place,
        GeoPoint at,
        Instant dueAt,
        Instant warnAt) {}
