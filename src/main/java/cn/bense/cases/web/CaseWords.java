package cn.bense.cases.web;

import cn.bense.cases.CaseState;
import cn.bense.cases.Lamp;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times, spans and colour classes of case pages in the words of ui/index.md section 5; {@code ${@caseWords.when(x)}}. */
@Component("caseWords")
class CaseWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    CaseWords(Clock clock) {
        this.clock = clock;
    }

    /** 今天 09:04, 5月17日 08:51, 2021-12-30 08:51. */
    public String when(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        var then = at.atZone(Zone.SHANGHAI);
        ZonedDateTime now = clock.instant().atZone(Zone.SHANGHAI);
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return "今天 " + CLOCK.format(then);
        }
        if (then.toLocalDate().equals(now.toLocalDate().plusDays(1))) {
            return "明天 " + CLOCK.format(then);
        }
        return then.getYear() == now.getYear() ? DAY.format(then) : FULL.format(then);
    }

    /** 38 分, 1 小时 12 分, 3.5 天. */
    public String span(Duration span) {
        var minutes = Math.abs(span.toMinutes());
        if (minutes >= 3 * 24 * 60) {
            return "%.1f 天".formatted(minutes / 1440.0);
        }
        if (minutes >= 60) {
            return minutes % 60 == 0 ? minutes / 60 + " 小时" : minutes / 60 + " 小时 " + minutes % 60 + " 分";
        }
        return minutes + " 分";
    }

    /** 剩 1 小时 12 分, or 超时 2 小时. */
    public String left(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        var left = Duration.between(clock.instant(), due);
        return left.isNegative() ? "超时 " + span(left) : "剩 " + span(left);
    }

    public String lampCss(@Nullable Lamp lamp) {
        return lamp == Lamp.RED ? "c-bad" : lamp == Lamp.YELLOW ? "c-warn" : "";
    }

    public String barCss(@Nullable Lamp lamp) {
        return lamp == Lamp.RED ? "bad" : lamp == Lamp.YELLOW ? "warn" : "";
    }

    /** Colour class of a state (ui/index.md section 2). */
    public String css(CaseState state) {
        return switch (state) {
            case REPORTED, REJECTED, SUSPENDED, MERGED, VOIDED -> "is-new";
            case FILED, DISPATCHED -> "is-todo";
            case ACKNOWLEDGED, IN_PROGRESS -> "is-doing";
            case VERIFYING, RETURN_REQUESTED, EXTENSION_REQUESTED, RULING, FEEDBACK_SUBMITTED, RECHECKING -> "is-check";
            case REWORK -> "is-warn";
            case CLOSED -> "is-done";
        };
    }
}
