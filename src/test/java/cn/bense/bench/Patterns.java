package cn.bense.bench;

import cn.bense.bench.StoredCases.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real lifecycles led to where copies of them shall stand. */
final class Patterns {

    private final OurLifecycle life;
    private final Spots spots;
    private final JdbcClient jdbc;

    Patterns(OurLifecycle life, Spots spots, JdbcClient jdbc) {
        this.life = life;
        this.spots = spots;
        this.jdbc = jdbc;
    }

    /** Closed, and its deduction accepted: nothing of it is left in the engine. */
    Pattern closed() {
        var number = life.runOnRows(spots.next(), life.rowsOnly());
        life.accept(number);
        return pattern(number);
    }

    Pattern dispatched() {
        return pattern(life.reportOnRow(spots.next()));
    }

    Pattern acknowledged() {
        var number = life.reportOnRow(spots.next());
        life.acknowledge(number);
        return pattern(number);
    }

    Pattern fedBack() {
        var number = life.reportOnRow(spots.next());
        life.acknowledge(number);
        life.work(number, life.rowsOnly());
        return pattern(number);
    }

    private Pattern pattern(String number) {
        var order = jdbc.sql("select coalesce(max(number), '') from cleanup_work_order where origin_number = ?")
                .param(number)
                .query(String.class)
                .single();
        var deduction = jdbc.sql("select coalesce(max(number), '') from settlement_deduction where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        return new Pattern(number, order, deduction);
    }
}
