package cn.bense.cases;

import cn.bense.organization.Person;

/** Where problems come in: reported, verified, filed, rejected, merged. */
public interface FilingDesk {

    /**
     * Reports a problem. By staff it is filed by rule at once, and dispatched in the same transaction when the responsibility
     * is unambiguous; from the public it waits for {@link #verify}.
     *
     * @return the new case's number
     * @throws cn.bense.shared.DomainException 422 {@code outside-county}, {@code item-unknown}, {@code variant-unknown}, {@code
     *     photos-required}, {@code description-too-long}, {@code road-unknown}
     */
    String report(Person finder, Report report);

    /**
     * A public report was looked at: FILE, REJECT (reason) or MERGE (into); SEND lets an inspector look on site first. Decides also
     * while one is on the way.
     */
    void verify(Person person, String number, Verification verification);

    /** The case is the same problem as another: its reporters and photos join the other, its own work stops. */
    void merge(Person person, String number, String into);

    /** Outcome of looking at a public report. */
    record Verification(
            Outcome outcome,
            @org.jspecify.annotations.Nullable String reason,
            @org.jspecify.annotations.Nullable String mergeInto) {
        public enum Outcome {
            FILE,
            REJECT,
            MERGE,
            SEND
        }
    }
}
