package cn.bense.web.error;

import cn.bense.shared.DomainException;
import cn.bense.web.error.Refusal.Wrong;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Every failure and its answer, in one list; what stands nowhere is 500 with a number to look up. */
final class Refusals {

    private static final int RETRY_SECONDS = 5;

    private Refusals() {}

    static Refusal of(Throwable failure) {
        var domain = cause(failure, DomainException.class);
        if (domain != null) {
            return of(domain);
        }
        var known = request(failure);
        if (known == null) {
            known = data(failure);
        }
        if (known == null && failure instanceof ErrorResponse standard) {
            known = status(standard.getStatusCode());
        }
        return known != null ? known : Refusal.of(500, "internal");
    }

    private static Refusal of(DomainException e) {
        var refusal = new Refusal(
                e.status(),
                e.code(),
                e.args(),
                e.errors().stream().map(Wrong::of).toList(),
                0,
                List.of(),
                null);
        return e.status() == 429 || e.status() == 503 ? refusal.retryAfter(RETRY_SECONDS) : refusal;
    }

    private static @Nullable Refusal request(Throwable e) {
        if (e instanceof BindingResult form) {
            return invalid(form);
        }
        if (e instanceof ConstraintViolationException bean) {
            return invalid(bean);
        }
        if (e instanceof MethodValidationException method) {
            return invalid(method);
        }
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            var allow = method.getSupportedMethods() == null ? new String[0] : method.getSupportedMethods();
            return Refusal.of(405, "method-not-allowed", method.getMethod(), String.join(", ", allow))
                    .allowing(List.of(allow));
        }
        if (e instanceof HttpMediaTypeNotSupportedException type) {
            return Refusal.of(415, "unsupported-type", Objects.toString(type.getContentType(), ""));
        }
        var unparsed = cause(e, InvalidParameterException.class); // %ff in an address, too many fields
        if (unparsed != null) {
            return status(HttpStatusCode.valueOf(unparsed.getErrorCode()));
        }
        var unread = UnreadValues.of(e);
        return unread != null ? unread : missing(e);
    }

    private static @Nullable Refusal missing(Throwable e) {
        if (e instanceof MissingServletRequestParameterException parameter) {
            return required(parameter.getParameterName(), "missing-parameter");
        }
        if (e instanceof MissingServletRequestPartException part) {
            return required(part.getRequestPartName(), "missing-part");
        }
        if (e instanceof MaxUploadSizeExceededException) {
            return Refusal.of(413, "too-large");
        }
        return e instanceof MultipartException || e instanceof ServletRequestBindingException
                ? Refusal.of(400, "malformed")
                : null;
    }

    private static @Nullable Refusal data(Throwable e) {
        if (cause(e, OptimisticLockingFailureException.class) != null) {
            return Refusal.of(409, "stale");
        }
        if (cause(e, DataIntegrityViolationException.class) != null) {
            return Refusal.of(409, "twice");
        }
        if (cause(e, PessimisticLockingFailureException.class) != null) {
            return Refusal.of(503, "busy").retryAfter(1);
        }
        var down = cause(e, DataAccessResourceFailureException.class) != null
                || cause(e, CannotCreateTransactionException.class) != null
                || cause(e, QueryTimeoutException.class) != null
                || cause(e, java.sql.SQLTransientConnectionException.class) != null
                || cause(e, java.sql.SQLNonTransientConnectionException.class) != null
                || cause(e, java.sql.SQLRecoverableException.class) != null // the line broke, perhaps in the commit
                || cause(e, java.sql.SQLTimeoutException.class) != null
                || storageRefuses(e);
        return down ? Refusal.of(503, "unavailable").retryAfter(RETRY_SECONDS) : null;
    }

    /** The disk under the embedded database refuses, mostly because it is full; or the pool, not the database, spoke: it is gone. */
    private static boolean storageRefuses(Throwable e) {
        var told = cause(e, java.sql.SQLException.class);
        return told != null && (told.getSQLState() == null || cause(e, java.io.IOException.class) != null);
    }

    /** By status alone, for the framework's own exceptions and for errors raised outside controllers. */
    static @Nullable Refusal status(HttpStatusCode code) {
        return switch (code.value()) {
            case 400 -> Refusal.of(400, "malformed");
            case 401 -> Refusal.of(401, "unauthenticated");
            case 403 -> Refusal.of(403, "forbidden");
            case 404 -> Refusal.of(404, "not-found");
            case 405 -> Refusal.of(405, "method-not-allowed", "", "");
            case 406 -> Refusal.of(406, "not-acceptable");
            case 413 -> Refusal.of(413, "too-large");
            case 415 -> Refusal.of(415, "unsupported-type", "");
            case 503 -> Refusal.of(503, "unavailable").retryAfter(RETRY_SECONDS);
            default -> null;
        };
    }

    private static Refusal required(String name, String code) {
        return Refusal.of(400, code, name).with(List.of(new Wrong(name, "required", List.of(), null)));
    }

    private static Refusal invalid(BindingResult form) {
        return invalid(form.getAllErrors().stream()
                .map(e -> {
                    var field = e instanceof FieldError f ? f.getField() : e.getObjectName();
                    return new Wrong(field, Constraints.code(e.getCode()), List.of(), e.getDefaultMessage());
                })
                .toList());
    }

    private static Refusal invalid(ConstraintViolationException e) {
        return invalid(e.getConstraintViolations().stream()
                .map(v -> new Wrong(
                        Constraints.field(v.getPropertyPath().toString()),
                        Constraints.code(v.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()),
                        List.of(),
                        v.getMessage()))
                .toList());
    }

    private static Refusal invalid(MethodValidationException e) {
        return invalid(e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> {
                    var codes = error.getCodes();
                    var last = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
                    var name = error instanceof FieldError f
                            ? f.getField()
                            : Objects.toString(result.getMethodParameter().getParameterName(), "");
                    return new Wrong(name, Constraints.code(last), List.of(), error.getDefaultMessage());
                }))
                .toList());
    }

    private static Refusal invalid(List<Wrong> wrong) {
        return Refusal.of(422, "invalid", wrong.size()).with(wrong);
    }

    static <T extends Throwable> @Nullable T cause(@Nullable Throwable failure, Class<T> type) {
        var depth = 0;
        for (var t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
