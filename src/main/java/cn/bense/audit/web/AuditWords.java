package cn.bense.audit.web;

import cn.bense.audit.AuditFilter;
import cn.bense.audit.AuditLine;
import cn.bense.audit.ChainBreak;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log in plain words. */
@Component("auditWords")
public class AuditWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm:ss", Locale.CHINA);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.CHINA);

    /** Where the names of a subject's states stand in the messages of its own room. */
    private static final Map<String, String> STATES =
            Map.of("case", "cases.caseState.", "deduction", "settlement.deductionState.");

    private final Texts texts;
    private final Clock clock;

    AuditWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** What an act is called; the word itself where nobody gave it a name. */
    public String type(String type) {
        return named("audit.type." + type, type);
    }

    public String kind(String kind) {
        return named("audit.kind." + kind, kind);
    }

    public String reason(ChainBreak chain) {
        return texts.text("audit.reason." + chain.reason().name(), chain.seq());
    }

    /** The name of a state of that kind of subject; versions and other values stay as they are. */
    public String state(String kind, @Nullable String state) {
        if (state == null) {
            return "";
        }
        var names = STATES.get(kind);
        return names == null ? state : named(names + state, state);
    }

    /** What changed, in a line: the states first, then the sentence. */
    public String change(AuditLine line) {
        var e = line.event();
        var kind = line.subject().kind();
        var moved = e.from() == null || e.from().equals(e.to())
                ? ""
                : state(kind, e.from()) + " → " + state(kind, e.to()) + "，";
        return moved + e.text();
    }

    public String when(Instant at) {
        var then = at.atZone(Zone.SHANGHAI);
        var now = clock.instant().atZone(Zone.SHANGHAI);
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return "今天 " + TIME.format(then);
        }
        return then.getYear() == now.getYear() ? DAY.format(then) : exactly(at).substring(0, 16);
    }

    public String exactly(Instant at) {
        return WHOLE.format(at.atZone(Zone.SHANGHAI));
    }

    /** Eight groups of the digest's beginning, four digits each. */
    public String digest(String digest) {
        return digest.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The search in a sentence, for the row that the look leaves. */
    String about(AuditFilter f) {
        var parts = new ArrayList<String>();
        add(parts, "编号", f.subject());
        add(parts, "人", f.who());
        add(parts, "对象", f.kind() == null ? null : kind(f.kind()));
        add(parts, "动作", f.type() == null ? null : type(f.type()));
        add(parts, "从", f.from());
        add(parts, "到", f.to());
        add(parts, "只看", f.sensitive() ? "敏感查看" : null);
        return parts.isEmpty() ? "全部" : String.join("，", parts);
    }

    private static void add(ArrayList<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + " " + value);
        }
    }

    private String named(String key, String otherwise) {
        var text = texts.text(key);
        return text.equals(key) ? otherwise : text;
    }
}
