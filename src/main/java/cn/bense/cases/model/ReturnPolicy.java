package cn.bense.cases.model;

import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestSettings;
import cn.bense.shared.DomainException;
import cn.bense.worktime.WorkTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When "not ours" may be said: within two work hours of receipt, at most twice in a case, the third becomes a ruling, and after
 * a ruling never (domain.md 2.2, Return limits). What is not acknowledged yet has not been received: its window is its deadline.
 */
@Component
public class ReturnPolicy {

    private final WorkTime workTime;
    private final RequestSettings settings;

    ReturnPolicy(WorkTime workTime, RequestSettings settings) {
        this.workTime = workTime;
        this.settings = settings;
    }

    /** The last moment for a return, null where the case is with nobody. */
    public @Nullable Instant until(CaseFile file) {
        return until(file.assignment().acknowledgedAt(), file.dueClock().dueAt());
    }

    @Nullable
    Instant until(@Nullable Instant receivedAt, @Nullable Instant dueAt) {
        return receivedAt == null
                ? dueAt
                : workTime.due(receivedAt, settings.returnWindow()).dueAt();
    }

    /** @throws DomainException 409 {@code return-ruled}, {@code return-late} with the moment that is past */
    public void check(CaseFile file, List<CaseRequest> earlier, Instant now) {
        if (ruled(earlier)) {
            throw DomainException.conflict("return-ruled", file.number());
        }
        var until = until(file);
        if (until != null && now.isAfter(until)) {
            throw DomainException.conflict("return-late", file.number(), Stamp.of(until));
        }
    }

    public boolean allowed(CaseFile file, List<CaseRequest> earlier, Instant now) {
        var until = until(file);
        return !ruled(earlier) && (until == null || !now.isAfter(until));
    }

    /** Whether the next return goes to the ruling instead of the duty chief. */
    public boolean goesToRuling(List<CaseRequest> earlier) {
        var returns = earlier.stream()
                .filter(r -> r.kind() == RequestKind.RETURN)
                .filter(r -> r.outcome().decision() != RequestDecision.LAPSED)
                .count();
        return returns >= settings.mostReturns();
    }

    /** A ruling is binding. */
    private static boolean ruled(List<CaseRequest> earlier) {
        return earlier.stream()
                .filter(r -> r.deciding().ruling())
                .anyMatch(r -> r.outcome().decision() != null && r.outcome().decision() != RequestDecision.LAPSED);
    }
}
