package cn.bense.conditions.web;

import cn.bense.conditions.Weather.Level;
import cn.bense.conditions.Weather.Warning;
import cn.bense.conditions.WeatherDesk;
import cn.bense.organization.Staff;
import cn.bense.web.Texts;
import org.jspecify.annotations.Nullable;

/** A warning as the page says it. */
record WarningWords(Texts texts, Staff staff) {

    /** One line of the list; tones are the classes of ui.css. */
    record Row(
            String number,
            String title,
            String levelTone,
            String state,
            String stateTone,
            String period,
            String text,
            String issued,
            @Nullable String lifted,
            boolean canBeLifted) {}

    Row row(WeatherDesk.Line line) {
        var w = line.warning();
        return new Row(
                w.number(),
                texts.label(w.kind()) + texts.label(w.level()),
                tone(w.level()),
                texts.label(line.state()),
                tone(line.state()),
                period(w),
                w.text(),
                texts.text("conditions.issued", staff.nameOf(line.issuedBy()), line.issuedAt()),
                lifted(line),
                line.canBeLifted());
    }

    private String period(Warning w) {
        return w.to() == null
                ? texts.text("conditions.period-open", w.from())
                : texts.text("conditions.period", w.from(), w.to());
    }

    private @Nullable String lifted(WeatherDesk.Line line) {
        return line.liftedBy() == null || line.liftedAt() == null
                ? null
                : texts.text("conditions.lifted", staff.nameOf(line.liftedBy()), line.liftedAt());
    }

    private static String tone(Level level) {
        return switch (level) {
            case BLUE -> "is-todo";
            case YELLOW, ORANGE -> "is-warn";
            case RED -> "is-bad";
        };
    }

    static String tone(WeatherDesk.State state) {
        return switch (state) {
            case IN_FORCE -> "is-doing";
            case UPCOMING, LIFTED -> "is-new";
            case OVER -> "is-done";
        };
    }
}
