package cn.bense.organization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bearer tokens of the API: good for 90 days, shown once, kept as digests, revoked by their owner. */
public interface Tokens {

    /** A new token; the only time its text is seen. */
    record Issued(long id, String token, Instant expiresAt) {}

    record Listed(long id, String name, Instant createdAt, Instant expiresAt) {}

    /**
     * A token for whoever knows the password.
     *
     * @param code one-time code of the second factor, null when none was sent
     * @param name what the owner calls it, at most 60 characters, 未命名 when absent
     * @throws cn.bense.shared.DomainException 401 {@code bad-credentials} (attempts left), 401 {@code locked} (minutes
     *     left), 401 {@code totp-required}, {@code password-due}, {@code factor-due}, 429 {@code too-many-failures}, 422 {@code token-name}
     */
    Issued signIn(String username, String password, @Nullable String code, @Nullable String name, String address);

    /** A further token for the one signed in. 422 {@code token-name} when the name is longer than 60 characters. */
    Issued issue(Person owner, @Nullable String name);

    /** The owner's live tokens, oldest first. */
    List<Listed> of(Person owner);

    /** @throws cn.bense.shared.DomainException 404 {@code token} when the owner has no such token */
    void revoke(Person owner, long id);
}
