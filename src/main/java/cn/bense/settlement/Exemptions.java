package cn.bense.settlement;

import cn.bense.organization.Person;
import java.util.List;

/**
 * What the program found by itself that may excuse a deduction (domain.md 5.4): warnings, permits, events, the leaf
 * season, an earlier deduction of the same spot. A hint decides nothing; it fills the owner's form beforehand.
 */
public interface Exemptions {

    /** An exemption that may hold, and the sentence with its source that the owner can keep as the reason. */
    record Hint(ExemptionReason exemption, String reason) {}

    /** Hints for a deduction the person may see, the strongest first; 404 as {@link Deductions#find}. */
    List<Hint> hints(Person person, String number);
}
