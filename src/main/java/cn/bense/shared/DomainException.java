package cn.bense.shared;

import java.util.List;

/**
 * A refusal the user can understand: a code (its sentence stands in {@code messages/*.properties} under
 * {@code error.<code>}), its arguments, and the kind that decides the HTTP status (api.md, Manners).
 */
public class DomainException extends RuntimeException {

    /** What sort of refusal this is; {@link #status()} is its HTTP status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        INVALID(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One wrong field: path as the API names it ({@code fields.weight}), code as in the messages, its arguments. */
    public record FieldError(String field, String code, List<Object> args) {
        public FieldError(String field, String code, Object... args) {
            this(field, code, List.of(args));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<FieldError> errors;

    public DomainException(Kind kind, String code, List<FieldError> errors, Object... args) {
        super(code + " " + List.of(args) + (errors.isEmpty() ? "" : " " + errors));
        this.kind = kind;
        this.code = code;
        this.args = List.of(args);
        this.errors = List.copyOf(errors);
    }

    public static DomainException invalid(String code, Object... args) {
        return new DomainException(Kind.INVALID, code, List.of(), args);
    }

    public static DomainException invalidField(String field, String code, Object... args) {
        return new DomainException(Kind.INVALID, code, List.of(new FieldError(field, code, args)), args);
    }

    public static DomainException malformed(String code, Object... args) {
        return new DomainException(Kind.MALFORMED, code, List.of(), args);
    }

    public static DomainException conflict(String code, Object... args) {
        return new DomainException(Kind.CONFLICT, code, List.of(), args);
    }

    public static DomainException unauthenticated(String code, Object... args) {
        return new DomainException(Kind.UNAUTHENTICATED, code, List.of(), args);
    }

    public static DomainException forbidden(String code, Object... args) {
        return new DomainException(Kind.FORBIDDEN, code, List.of(), args);
    }

    public static DomainException notFound(String code, Object... args) {
        return new DomainException(Kind.NOT_FOUND, code, List.of(), args);
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return kind.status();
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
