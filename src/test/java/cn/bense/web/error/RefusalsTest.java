package cn.bense.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.shared.DomainException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

class RefusalsTest {

    @Test
    void speaksADomainRefusalAsItIs() {
        var refusal = Refusals.of(DomainException.invalidField("fields.weight", "too-heavy", 72));
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("too-heavy");
        assertThat(refusal.errors()).extracting(Refusal.Wrong::field).containsExactly("fields.weight");
    }

    @Test
    void findsADomainRefusalInsideAnotherFailure() {
        var wrapped = new IllegalStateException(new RuntimeException(DomainException.notFound("case")));
        assertThat(Refusals.of(wrapped).status()).isEqualTo(404);
    }

    @Test
    void blamesTheCallerForAnUnreadableAddress() {
        var unread = new org.apache.tomcat.util.http.InvalidParameterException("%ff", 400);
        assertThat(Refusals.of(unread).status()).isEqualTo(400);
        assertThat(Refusals.of(new IllegalStateException(unread)).code()).isEqualTo("malformed");
    }

    @Test
    void saysWhenToComeBack() {
        var busy = new DomainException(DomainException.Kind.TOO_MANY, "slow-down", List.of());
        assertThat(Refusals.of(busy).retryAfter()).isPositive();
        assertThat(Refusals.of(new CannotAcquireLockException("deadlock")).status())
                .isEqualTo(503);
        assertThat(Refusals.of(new CannotAcquireLockException("deadlock")).retryAfter())
                .isPositive();
    }

    @Test
    void tellsConflictsFromOutages() {
        assertThat(Refusals.of(new OptimisticLockingFailureException("row")).code())
                .isEqualTo("stale");
        assertThat(Refusals.of(new DuplicateKeyException("key")).status()).isEqualTo(409);
        assertThat(Refusals.of(new DataAccessResourceFailureException("down")).status())
                .isEqualTo(503);
        assertThat(Refusals.of(new CannotCreateTransactionException("down")).status())
                .isEqualTo(503);
        assertThat(Refusals.of(new IllegalStateException(new java.sql.SQLRecoverableException("line broke")))
                        .retryAfter())
                .isPositive();
        var full =
                new java.sql.SQLException("not written", "HY000", new java.io.IOException("No space left on device"));
        assertThat(Refusals.of(new IllegalStateException(full)).status()).isEqualTo(503);
        var taken = new java.sql.SQLException("Connection is closed");
        assertThat(Refusals.of(new IllegalStateException(taken)).status()).isEqualTo(503);
        var mistaken = new java.sql.SQLException("no such column", "42S22");
        assertThat(Refusals.of(new IllegalStateException(mistaken)).status()).isEqualTo(500);
        assertThat(Refusals.of(new IllegalStateException(new java.io.IOException("no database in this")))
                        .status())
                .isEqualTo(500);
    }

    @Test
    void namesWhatIsAllowed() {
        var refusal = Refusals.of(new HttpRequestMethodNotSupportedException("DELETE", List.of("GET", "POST")));
        assertThat(refusal.status()).isEqualTo(405);
        assertThat(refusal.allow()).containsExactly("GET", "POST");
    }

    @Test
    void knowsTheFrameworksOwnFailures() {
        assertThat(Refusals.of(new NoResourceFoundException(HttpMethod.GET, "/x", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(Refusals.of(new MaxUploadSizeExceededException(1)).status()).isEqualTo(413);
    }

    @Test
    void hidesEverythingElse() {
        var refusal = Refusals.of(new IllegalStateException("jdbc:h2:file:/secret"));
        assertThat(refusal.status()).isEqualTo(500);
        assertThat(ErrorAdvice.numbered(refusal, null).incident()).matches("E-\\d{4}-[0-9A-F]{4}");
        assertThat(refusal.args()).isEmpty();
    }

    @Test
    void speaksConstraintsAsTheApiDoes() {
        assertThat(Constraints.code("NotBlank")).isEqualTo("required");
        assertThat(Constraints.code("DecimalMax")).isEqualTo("decimal-max");
        assertThat(Constraints.field("create.body.location.lat")).isEqualTo("location.lat");
        assertThat(Constraints.field("name")).isEqualTo("name");
    }
}
