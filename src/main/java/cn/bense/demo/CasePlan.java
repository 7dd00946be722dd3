package cn.bense.demo;

import cn.bense.catalog.Catalog.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One report of the story.
 *
 * @param seed the case's own chance: place beside the road, photos, minutes
 * @param share where along the road, 0 to 1
 * @param channel name of a channel of {@link cn.bense.cases.Channel}
 * @param finder user name
 */
record CasePlan(
        Instant at,
        long seed,
        String item,
        @Nullable String variant,
        Severity severity,
        String road,
        double share,
        String channel,
        String finder,
        Course course) {}
