package cn.bense.audit;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out running numbers without gaps, one series per prefix and period. The series' row stays locked until the caller
 * commits; callers that need several take them in the order AJ, RW, KK so that two of them never wait for each other.
 */
@Component
public class NumberRegister {

    private final JdbcClient jdbc;

    NumberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String prefix, String period) {
        if (!increment(prefix, period)) {
            open(prefix, period);
            increment(prefix, period);
        }
        return jdbc.sql("select last_given from audit_number where prefix = ? and period = ?")
                .params(prefix, period)
                .query(Long.class)
                .single();
    }

    private boolean increment(String prefix, String period) {
        return jdbc.sql("update audit_number set last_given = last_given + 1 where prefix = ? and period = ?")
                        .params(prefix, period)
                        .update()
                == 1;
    }

    private void open(String prefix, String period) {
        try {
            jdbc.sql("insert into audit_number (prefix, period, last_given) values (?, ?, 0)")
                    .params(prefix, period)
                    .update();
        } catch (DuplicateKeyException openedByAnother) {
            // the other one's row serves as well
        }
    }
}
