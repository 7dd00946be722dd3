package cn.bense.worktime;

import java.time.YearMonth;

/** Published once for each month at 00:00 of the following 1st (Asia/Shanghai), after that day's {@link DayClosed}. */
public record MonthClosed(YearMonth month) {}
