package cn.bense.web;

import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import cn.bense.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The Chinese sentences and labels of all rooms ({@code messages/*.properties}); in a template {@code ${@texts.label(x)}}. */
@Component("texts")
public class Texts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of an error code; a code without one gets the general sentence, never the bare code. */
    public String error(String code, List<?> args) {
        var text = find("error." + code, args);
        return text != null ? text : find("error.unspoken", List.of()) + "";
    }

    /** True when {@code error.<code>} has a sentence. */
    public boolean knowsError(String code) {
        return find("error." + code, List.of()) != null;
    }

    /** Any message by key; the key itself when no file has it, so that a missing one is seen. */
    public String text(String key, Object... args) {
        var text = find(key, List.of(args));
        return text == null ? key : text;
    }

    /**
     * The Chinese name of an enum constant: key {@code <room>.<enum>.<CONSTANT>}, the enum's name in lower camel
     * ({@code cases.caseState.CLOSED}), kebab ({@code cases.case-state.CLOSED}) or as written.
     */
    public String label(@Nullable Enum<?> constant) {
        if (constant == null) {
            return "";
        }
        var type = constant.getDeclaringClass();
        var name = type.getSimpleName();
        var camel = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        var kebab = camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        for (var word : List.of(camel, kebab, name)) {
            var label = find(room(type) + "." + word + "." + constant.name(), List.of());
            if (label != null) {
                return label;
            }
        }
        return constant.name();
    }

    /** 5月17日 08:51 in Shanghai. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(Zone.SHANGHAI));
    }

    /** Puts a refusal onto a form: field errors beside their fields, the rest above the form. */
    public void reject(DomainException refusal, Errors form) {
        for (var e : refusal.errors()) {
            if (form.getFieldType(e.field()) != null) {
                form.rejectValue(e.field(), e.code(), error(e.code(), e.args()));
            } else {
                form.reject(e.code(), error(e.code(), e.args()));
            }
        }
        if (refusal.errors().isEmpty()) {
            form.reject(refusal.code(), error(refusal.code(), refusal.args()));
        }
    }

    private @Nullable String find(String key, List<?> args) {
        return messages.getMessage(key, args.stream().map(this::spoken).toArray(), null, Locale.SIMPLIFIED_CHINESE);
    }

    /** MessageFormat would group digits and print ISO times; people read 5月17日 08:51. */
    private Object spoken(Object arg) {
        if (arg instanceof Instant at) {
            return moment(at);
        }
        if (arg instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (arg instanceof Money money) {
            return money.yuan();
        }
        return arg instanceof Enum<?> constant ? label(constant) : String.valueOf(arg);
    }

    private static String room(Class<?> type) {
        var inside = type.getPackageName().replaceFirst("^cn\\.bense\\.", "");
        return inside.replaceFirst("\\..*", "");
    }
}
