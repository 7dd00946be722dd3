package cn.bense.worktime;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the demo clock's offset outlives a restart; only the demo writes it. */
@Component
public class DemoOffset {

    private final JdbcClient jdbc;

    DemoOffset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the offset of {@link ShiftedClock#offset()} in place of the one before; milliseconds are kept. */
    @Transactional
    public void keep(Duration offset) {
        var updated = jdbc.sql("update worktime_clock_offset set offset_millis = ? where id = 1")
                .param(offset.toMillis())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into worktime_clock_offset (id, offset_millis) values (1, ?)")
                    .param(offset.toMillis())
                    .update();
        }
    }

    /** The kept offset, zero when none was kept. */
    public Duration load() {
        return jdbc.sql("select offset_millis from worktime_clock_offset where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }
}
