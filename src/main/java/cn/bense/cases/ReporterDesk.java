package cn.bense.cases;

import cn.bense.organization.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a citizen left for calling back. Encrypted at rest, masked, shown for a reason, erased 180 days after the case ended. */
public interface ReporterDesk {

    /**
     * As everyone at the bureau may see it.
     *
     * @param name {@code 王**}
     * @param phone {@code 138****1234}
     * @param mayReveal whether this person may see all of it for a reason
     */
    record Masked(@Nullable String name, @Nullable String phone, boolean mayReveal) {}

    /** All of it; never stored, logged or repeated. */
    record Revealed(@Nullable String name, @Nullable String phone) {}

    /** Empty when nothing was left, when it has been erased, and for contractors. */
    Optional<Masked> masked(Person person, String number);

    /**
     * Shows all of it and leaves an audit row with the reason.
     *
     * @param reason 2 to 200 characters
     * @throws cn.bense.shared.DomainException 403 {@code reporter-rights}, 404 {@code case}, {@code reporter-none}, 422
     *     {@code reveal-reason}
     */
    Revealed reveal(Person person, String number, @Nullable String reason);
}
