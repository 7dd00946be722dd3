package cn.bense.demo;

import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two marks in the database: that it is the demo's own, and that the demo's data is complete. */
final class DemoMark {

    enum Mark {
        BEGUN,
        READY
    }

    private final JdbcClient jdbc;

    DemoMark(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    boolean has(Mark mark) {
        return jdbc.sql("select count(*) from demo_mark where name = ?")
                        .param(mark.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void set(Mark mark) {
        jdbc.sql("insert into demo_mark (name, marked_at) values (?, ?)")
                .params(mark.name(), Timestamp.from(Clock.systemUTC().instant()))
                .update();
    }

    /** Whether anybody lives in this database. */
    boolean peopled() {
        return jdbc.sql("select count(*) from organization_person")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
