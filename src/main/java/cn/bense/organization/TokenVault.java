package cn.bense.organization;

import cn.bense.shared.Digest;
import cn.bense.shared.DomainException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the digests; a token is 32 random bytes, so a plain SHA-256 cannot be guessed back. */
@Component
class TokenVault {

    static final Duration LIFE = Duration.ofDays(90);
    private static final String PREFIX = "bst_";
    private static final int MAX_NAME = 60;

    private final AccessTokens tokens;
    private final AccountAudit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    TokenVault(AccessTokens tokens, AccountAudit audit) {
        this(tokens, audit, Clock.systemUTC());
    }

    /** @param clock system time, never the demo's */
    TokenVault(AccessTokens tokens, AccountAudit audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Tokens.Issued issue(String owner, @Nullable String name) {
        var label = label(name);
        var now = now();
        tokens.removeExpired(now);
        var secret = PREFIX + randomText();
        var stored = tokens.save(new AccessToken(owner, label, Digest.of(secret), now, now.plus(LIFE)))
                .listed();
        audit.append(owner, "TOKEN_ISSUED", "建立接口令牌“" + label + "”");
        return new Tokens.Issued(stored.id(), secret, stored.expiresAt());
    }

    @Transactional(readOnly = true)
    public List<Tokens.Listed> of(String owner) {
        var now = now();
        return tokens.findByUsernameOrderById(owner).stream()
                .filter(t -> t.isLive(now))
                .map(AccessToken::listed)
                .toList();
    }

    @Transactional
    public void revoke(String owner, long id) {
        var token = tokens.findByIdAndUsername(id, owner)
                .orElseThrow(() -> DomainException.notFound("token", Long.toString(id)));
        tokens.delete(token);
        audit.append(owner, "TOKEN_REVOKED", "收回接口令牌“" + token.listed().name() + "”");
    }

    /** Within the caller's transaction; the caller writes why. */
    int revokeAll(String owner) {
        return tokens.removeAllOf(owner);
    }

    @Transactional(readOnly = true)
    public Optional<String> ownerOf(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var now = now();
        return tokens.findByDigest(Digest.of(token)).filter(t -> t.isLive(now)).map(AccessToken::username);
    }

    private static String label(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "未命名";
        }
        if (name.strip().length() > MAX_NAME) {
            throw DomainException.invalidField("name", "token-name", MAX_NAME);
        }
        return name.strip();
    }

    private String randomText() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
