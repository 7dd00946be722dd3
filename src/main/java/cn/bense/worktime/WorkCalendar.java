package cn.bense.worktime;

/** The two calendars (domain.md 2.3): offices keep work days, sanitation teams work every day. */
enum WorkCalendar {
    OFFICE,
    FIELD
}
