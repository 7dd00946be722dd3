package cn.bense.cases.model;

import cn.bense.cases.CaseSettings;
import cn.bense.organization.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when the step a case waits at is due: acceptance, dispatch, recheck by the settings, work by the case's own deadline. */
@Component
class StepClock {

    private final SiteChecks siteChecks;
    private final CaseSettings settings;
    private final Clock clock;

    StepClock(SiteChecks siteChecks, CaseSettings settings, Clock clock) {
        this.siteChecks = siteChecks;
        this.settings = settings;
        this.clock = clock;
    }

    /** The bureau's own limits are no concern of a company. */
    @Nullable
    Instant dueAt(Person person, CaseFile file) {
        var limit = limit(file);
        if (limit != null && person.ofCompany()) {
            return null;
        }
        if (limit != null) {
            var start = start(file);
            return start == null ? null : start.plus(limit);
        }
        return file.state().ended() ? null : file.dueClock().dueAt();
    }

    /** Share of the step's time used, 0 to 100; null where the step has no limit of its own. */
    @Nullable
    Integer usedPercent(CaseFile file) {
        var limit = limit(file);
        var start = start(file);
        if (limit == null || start == null || limit.isZero()) {
            return null;
        }
        var used = Duration.between(start, clock.instant()).toMillis() * 100 / limit.toMillis();
        return (int) Math.max(0, Math.min(100, used));
    }

    private @Nullable Duration limit(CaseFile file) {
        return switch (file.state()) {
            case REPORTED, FILED -> settings.dispatchLimit();
            case VERIFYING -> settings.verifyLimit();
            case FEEDBACK_SUBMITTED, RECHECKING -> settings.recheckLimit();
            default -> null;
        };
    }

    private @Nullable Instant start(CaseFile file) {
        return switch (file.state()) {
            case REPORTED, VERIFYING -> desk(file);
            case FILED -> file.course().filedAt();
            default -> file.course().feedbackAt();
        };
    }

    /** From the report, from the sending, or from the answer that came back. */
    private Instant desk(CaseFile file) {
        var found = file.finding().foundAt();
        if (!file.finding().channel().fromThePublic()) {
            return found;
        }
        return siteChecks
                .findFirstByCaseNumberOrderByIdDesc(file.number())
                .map(c -> Objects.requireNonNullElse(c.answeredAt(), c.sentAt()))
                .orElse(found);
    }
}
