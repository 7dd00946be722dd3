package cn.bense.worktime;

import java.time.LocalDate;
import java.util.List;

/** The days that differ from Monday to Friday, as the State Council announces them each year. */
public interface Holidays {

    /** REST: a weekday off; WORK: a weekend day worked to make up for it. */
    enum Kind {
        REST,
        WORK
    }

    /**
     * Records a day or replaces what was recorded for it; deadlines computed from now on use it, those computed before
     * stay (domain.md 5.7). A year counts as known from its first recorded day.
     */
    void mark(LocalDate day, Kind kind, String holiday);

    /** Takes back what was recorded for a day: it is again an ordinary day of its week. */
    void clear(LocalDate day);

    /** What is recorded from a day to a day, both included, in order. */
    List<SpecialDay> recorded(LocalDate from, LocalDate to);
}
