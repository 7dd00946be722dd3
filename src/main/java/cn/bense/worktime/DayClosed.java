package cn.bense.worktime;

import java.time.LocalDate;

/** Published once for each day at the following 00:00 (Asia/Shanghai), in the timetable's transaction. */
public record DayClosed(LocalDate day) {}
