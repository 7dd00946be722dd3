package cn.bense.web.error;

import cn.bense.shared.DomainException.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any failure on its way to an answer: HTTP status, code and arguments of its sentence, wrong fields.
 *
 * @param retryAfter seconds for the {@code Retry-After} header, 0 for none
 * @param allow methods for the {@code Allow} header, empty for none
 * @param incident number under which the log holds the cause, null when there is nothing to look up
 */
record Refusal(
        int status,
        String code,
        List<?> args,
        List<Wrong> errors,
        int retryAfter,
        List<String> allow,
        @Nullable String incident) {

    /** A wrong field; {@code message} set when the sentence is already made (bean validation). */
    record Wrong(
            String field,
            String code,
            List<?> args,
            @Nullable String message) {
        static Wrong of(FieldError e) {
            return new Wrong(e.field(), e.code(), e.args(), null);
        }
    }

    static Refusal of(int status, String code, Object... args) {
        return new Refusal(status, code, List.of(args), List.of(), 0, List.of(), null);
    }

    Refusal with(List<Wrong> wrong) {
        return new Refusal(status, code, args, wrong, retryAfter, allow, incident);
    }

    Refusal retryAfter(int seconds) {
        return new Refusal(status, code, args, errors, seconds, allow, incident);
    }

    Refusal allowing(List<String> methods) {
        return new Refusal(status, code, args, errors, retryAfter, methods, incident);
    }

    Refusal incident(String number) {
        return new Refusal(status, code, List.of(number), errors, retryAfter, allow, number);
    }
}
