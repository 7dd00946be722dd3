package cn.bense.cases;

import cn.bense.organization.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at public reports on the spot (监督员-信息核实, domain.md 2.1). The desk sends out by {@link FilingDesk#verify}; the answer
 * is a fact for the desk, which still decides. Whoever looked is neither finder nor rechecker.
 */
public interface SiteDesk {

    /** What the inspector found. */
    enum Found {
        CONFIRMED,
        UNFOUNDED,
        HANDLED
    }

    /** One sending with its answer, null until it came. {@code remark} at most 500 characters. */
    record SiteFacts(
            String sentBy,
            Instant sentAt,
            Instant dueAt,
            @Nullable Found found,
            @Nullable String remark,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /** Whose it is to go: an inspector, but not the one who took the report in. */
    boolean mayAnswer(Person person, String number);

    /** The last sending of a report, null when it was never sent out; companies do not see it. */
    @Nullable
    SiteFacts facts(Person person, String number);

    /**
     * The inspector's answer with at least one photo taken there; the report is back at the desk.
     *
     * @throws cn.bense.shared.DomainException 403 {@code not-your-task}, {@code site-own-report}; 409 {@code case-state-site}; 422
     *     without photo
     */
    void answer(Person person, String number, Found found, @Nullable String remark, List<String> photoIds);
}
