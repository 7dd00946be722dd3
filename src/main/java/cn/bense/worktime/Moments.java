package cn.bense.worktime;

import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments and spans as people say them (ui/index.md section 5); in a template {@code ${@moments.when(x)}}. */
@Component("moments")
public class Moments {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long MINUTES_OF_A_DAY = 24 * 60;

    private final Clock clock;

    public Moments(Clock clock) {
        this.clock = clock;
    }

    /** 今天 09:04, 明天 08:00, 5月17日 08:51, 2021-12-30 08:51; empty for null. */
    public String when(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        var then = at.atZone(Zone.SHANGHAI);
        var today = clock.instant().atZone(Zone.SHANGHAI).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return "今天 " + HOUR.format(then);
        }
        if (then.toLocalDate().equals(today.plusDays(1))) {
            return "明天 " + HOUR.format(then);
        }
        return then.getYear() == today.getYear() ? DAY.format(then) : FULL.format(then);
    }

    /** 38 分, 1 小时 12 分, 3.5 天. */
    public String span(Duration span) {
        var minutes = Math.abs(span.toMinutes());
        if (minutes >= 3 * MINUTES_OF_A_DAY) {
            return "%.1f 天".formatted((double) minutes / MINUTES_OF_A_DAY);
        }
        if (minutes >= 60) {
            return minutes % 60 == 0 ? minutes / 60 + " 小时" : minutes / 60 + " 小时 " + minutes % 60 + " 分";
        }
        return minutes + " 分";
    }

    /** How long ago, as {@link #span}. */
    public String since(Instant from) {
        return span(Duration.between(from, clock.instant()));
    }

    /** 剩 1 小时 12 分, or 超时 2 小时; empty for null. */
    public String left(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        var left = Duration.between(clock.instant(), due);
        return left.isNegative() ? "超时 " + span(left) : "剩 " + span(left);
    }
}
