package cn.bense.worktime;

import java.time.LocalDate;

/** A day that differs from Monday to Friday; {@code holiday} is the name it belongs to, such as 劳动节. */
public record SpecialDay(LocalDate day, Holidays.Kind kind, String holiday) {}
