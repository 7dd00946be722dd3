package cn.bense.process.engine;

import cn.bense.process.StepTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts stays in the database, by the index (process, element, state). */
@Component
@Transactional(readOnly = true)
class OwnStepTimes implements StepTimes {

    private final HumanTaskRows rows;

    OwnStepTimes(HumanTaskRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Stay> of(String definitionKey, Instant since) {
        var stays = new HashMap<String, Stay>();
        for (var done : rows.staysSince(definitionKey, since)) {
            stays.put(
                    done.getElement(),
                    new Stay(done.getTasks(), seconds(done.getAverage()), seconds(done.getLongest()), null));
        }
        for (var open : rows.oldestOpen(definitionKey)) {
            var stay = stays.getOrDefault(open.getElement(), new Stay(0, null, null, null));
            stays.put(open.getElement(), new Stay(stay.done(), stay.average(), stay.longest(), open.getOldest()));
        }
        return stays;
    }

    private static @Nullable Duration seconds(@Nullable Number counted) {
        return counted == null ? null : Duration.ofSeconds(counted.longValue());
    }
}
