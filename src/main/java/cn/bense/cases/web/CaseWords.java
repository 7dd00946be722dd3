package cn.bense.cases.web;

import cn.bense.cases.CaseState;
import cn.bense.cases.Lamp;
import cn.bense.web.Texts;
import cn.bense.worktime.Moments;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times, spans and colour classes of case pages in the words of ui/index.md section 5; {@code ${@caseWords.when(x)}}. */
@Component("caseWords")
class CaseWords {

    private final Moments moments;
    private final Texts texts;

    CaseWords(Moments moments, Texts texts) {
        this.moments = moments;
        this.texts = texts;
    }

    /** Name of a state; a suspension that is only asked for waits for its decision while the clock runs (挂起待定). */
    public String state(CaseState state, @Nullable Lamp lamp) {
        return asked(state, lamp) ? texts.text("cases.state.suspensionAsked") : texts.label(state);
    }

    public String css(CaseState state, @Nullable Lamp lamp) {
        return asked(state, lamp) ? "is-check" : css(state);
    }

    private static boolean asked(CaseState state, @Nullable Lamp lamp) {
        return state == CaseState.SUSPENDED && lamp != null && lamp != Lamp.PAUSED;
    }

    /** The clock stands: by a suspension, or while a return waits for its decision. */
    public boolean paused(@Nullable Lamp lamp) {
        return lamp == Lamp.PAUSED;
    }

    public String when(@Nullable Instant at) {
        return moments.when(at);
    }

    public String span(Duration span) {
        return moments.span(span);
    }

    /** How long ago. */
    public String since(Instant at) {
        return moments.since(at);
    }

    public String between(Instant from, Instant to) {
        return span(Duration.between(from, to));
    }

    public String left(@Nullable Instant due) {
        return moments.left(due);
    }

    public String lampCss(@Nullable Lamp lamp) {
        return lamp == Lamp.RED ? "c-bad" : lamp == Lamp.YELLOW ? "c-warn" : "";
    }

    public String barCss(@Nullable Lamp lamp) {
        return lamp == Lamp.RED ? "bad" : lamp == Lamp.YELLOW ? "warn" : "";
    }

    /** Colour of a state's pin on the map. */
    public String pin(CaseState state) {
        return switch (css(state)) {
            case "is-todo" -> "todo";
            case "is-check" -> "check";
            case "is-warn" -> "warn";
            default -> "";
        };
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
