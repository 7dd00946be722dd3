package cn.bense.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where failures of controllers become answers: a problem document under the API, else page or notice. */
@ControllerAdvice
@Order(0)
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    private final Answers answers;

    ErrorAdvice(Answers answers) {
        this.answers = answers;
    }

    /** Left to the filter chain, which knows whether to ask for a sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException e) {
        throw e;
    }

    /** The caller has gone; nobody reads an answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("caller went away", e);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object any(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.warn("failed after the answer had begun: {}", request.getRequestURI(), e);
            return null;
        }
        return answers.answer(numbered(Refusals.of(e), e), request, response);
    }

    /** Unforeseen failures get a number: the user reads it out, the log holds the cause under it. */
    static Refusal numbered(Refusal refusal, @Nullable Throwable cause) {
        if (refusal.status() < 500 || refusal.status() == 503) {
            LOG.debug("refused: {}", refusal, cause);
            return refusal;
        }
        var number = "E-%s-%04X"
                .formatted(
                        DAY.format(LocalDate.now(java.time.Clock.systemUTC())),
                        ThreadLocalRandom.current().nextInt(0x10000));
        LOG.error("{} {}", number, refusal.code(), cause);
        return refusal.incident(number);
    }
}
