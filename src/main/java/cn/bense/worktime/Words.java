package cn.bense.worktime;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** This room's sentences, read from {@code messages/worktime.properties} without a context, so plain tests see them. */
final class Words {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("messages/worktime", Locale.ROOT);

    private Words() {}

    static String say(String key, Object... args) {
        var texts = Arrays.stream(args).map(String::valueOf).toArray();
        return MessageFormat.format(SENTENCES.getString("worktime." + key), texts);
    }

    /** {@code 4月17日}, with the year where it is not the reader's own. */
    static String date(LocalDate day, int readersYear) {
        return day.getYear() == readersYear
                ? say("date", day.getMonthValue(), day.getDayOfMonth())
                : say("date-of-year", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String dateTime(LocalDateTime at, int readersYear) {
        return date(at.toLocalDate(), readersYear) + " " + Span.MINUTE.format(at);
    }

    static String weekday(LocalDate day) {
        return say("weekday." + day.getDayOfWeek().getValue());
    }

    /** {@code 7 小时 30 分}; seconds are left out. */
    static String duration(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0) {
            return say("minutes", minutes);
        }
        return minutes == 0 ? say("hours", hours) : say("hours", hours) + " " + say("minutes", minutes);
    }
}
