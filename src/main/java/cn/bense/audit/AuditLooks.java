package cn.bense.audit;

import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down looks that belong to no subject of their own: at the log itself, at exports. One chain a month,
 * {@code look 2026-11}; its writers wait for each other on the running number.
 */
@Component
public class AuditLooks {

    static final String KIND = "look";
    static final String SERIES = "LOOK";

    /** What counts as sensitive on the auditor's page. */
    static final List<String> SENSITIVE =
            List.of("PHONE_REVEALED", "ORIGINAL_OPENED", "CASES_EXPORTED", "LOG_EXPORTED", "TRACK_OPENED");

    private final AuditTrail trail;
    private final NumberRegister numbers;
    private final Clock clock;

    AuditLooks(AuditTrail trail, NumberRegister numbers, Clock clock) {
        this.trail = trail;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Appends one row in the caller's transaction, or in one of its own.
     *
     * @param type the word for the look, upper snake case
     * @param text one Chinese sentence: what was looked at; nothing personal
     */
    @Transactional
    public void write(String actor, String type, String text) {
        var month = YearMonth.from(clock.instant().atZone(Zone.SHANGHAI)).toString();
        numbers.next(SERIES, month);
        trail.append(new SubjectRef(KIND, month), new AuditEntry(actor, type, null, null, text));
    }
}
