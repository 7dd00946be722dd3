package cn.bense.cases.web;

import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestView;
import cn.bense.organization.Post;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import cn.bense.worktime.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words and numbers of the pages of requests; in templates {@code ${@requestTexts.share(a, b)}}. */
@Component("requestTexts")
class RequestPageWords {

    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int HOURS_BEFORE = 2;

    private final Texts texts;
    private final Moments moments;
    private final Clock clock;

    RequestPageWords(Texts texts, Moments moments, Clock clock) {
        this.texts = texts;
        this.moments = moments;
        this.clock = clock;
    }

    /** A share in per cent with one decimal; a dash where nothing is there to share (domain.md 2.6). */
    public String share(long part, long whole) {
        return whole == 0 ? "—" : "%.1f%%".formatted(part * 100.0 / whole);
    }

    public String decider(Post post) {
        return texts.text("cases.decider." + post.name());
    }

    public String reason(RequestView r) {
        return r.reasonCode().name().equals("OTHER")
                ? texts.text("cases.request.inWords")
                : texts.label(r.reasonCode());
    }

    /** 净源环卫 申请挂起. */
    public String title(RequestView r) {
        return r.unitName() + " 申请" + texts.label(r.kind());
    }

    /** The wish in words: until when, waiting for what, or whose it should be. */
    public String wish(RequestView r) {
        return switch (r.kind()) {
            case RETURN -> r.proposedUnitName() == null ? "没有建议" : "建议派给 " + r.proposedUnitName();
            case EXTENSION -> "延到 " + moments.when(r.until());
            case SUSPENSION -> r.until() == null ? "等到：" + r.condition() : moments.when(r.until()) + " 恢复";
        };
    }

    public String state(RequestKind kind) {
        return kind == RequestKind.SUSPENSION
                ? texts.text("cases.state.suspensionAsked")
                : texts.text("cases.caseState." + kind.waiting().name());
    }

    /** Counted time that is left, or by how much it is past. */
    public String left(@Nullable Duration left) {
        if (left == null) {
            return "—";
        }
        return left.isNegative() ? "超时 " + moments.span(left) : moments.span(left);
    }

    /** As {@code datetime-local} wants it. */
    public String input(@Nullable Instant at) {
        return at == null ? "" : INPUT.format(at.atZone(Zone.SHANGHAI).truncatedTo(ChronoUnit.MINUTES));
    }

    /** A likely moment to go on: this evening, or tomorrow in the morning when that is near. */
    String suggested() {
        var now = clock.instant().atZone(Zone.SHANGHAI);
        var today = now.with(EVENING);
        var at = now.plusHours(HOURS_BEFORE).isBefore(today)
                ? today
                : now.plusDays(1).with(MORNING);
        return INPUT.format(at);
    }
}
