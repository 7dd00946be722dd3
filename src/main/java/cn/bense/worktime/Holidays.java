package cn.bense.worktime;

import java.time.LocalDate;

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
}
