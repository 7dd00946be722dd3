package cn.bense.organization;

import cn.bense.shared.Digest;
import cn.bense.shared.DomainException;
import cn.bense.web.OpenSessions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions as rows: all nodes see them, deleting one ends it at its next request. */
@Component
class SessionRegister implements OpenSessions, Sessions {

    private static final Standing ENDED = new Standing(null, Duty.NONE);

    private final SessionRows rows;
    private final Credentials credentials;
    private final Staff staff;
    private final PostLabels labels;
    private final Duties duties;
    private final TokenVault tokens;
    private final AccountAudit audit;
    private final Clock clock;

    @Autowired
    SessionRegister(
            SessionRows rows,
            Credentials credentials,
            Staff staff,
            PostLabels labels,
            Duties duties,
            TokenVault tokens,
            AccountAudit audit) {
        this(rows, credentials, staff, labels, duties, tokens, audit, Clock.systemUTC());
    }

    /** @param clock system time */
    SessionRegister(
            SessionRows rows,
            Credentials credentials,
            Staff staff,
            PostLabels labels,
            Duties duties,
            TokenVault tokens,
            AccountAudit audit,
            Clock clock) {
        this.rows = rows;
        this.credentials = credentials;
        this.staff = staff;
        this.labels = labels;
        this.duties = duties;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String begin(String username, String address, @Nullable String agent) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = now();
        rows.forgetOlderThan(now.minus(OpenSession.LONGEST_IDLE));
        rows.save(new OpenSession(Digest.of(key), username, address, Device.of(agent), now));
        return key;
    }

    @Override
    @Transactional
    public Standing look(String key, boolean used) {
        var session = rows.findByDigest(Digest.of(key)).orElse(null);
        if (session == null) {
            return ENDED;
        }
        var account = credentials.findByUsername(session.username()).orElse(null);
        var person = staff.find(session.username()).orElse(null);
        if (account == null || person == null || account.isClosed()) {
            return ENDED;
        }
        var now = now();
        if (used && session.shouldNote(now)) {
            rows.note(session.digest(), now);
        }
        return new Standing(labels.account(person), duties.of(account, person));
    }

    @Override
    @Transactional
    public void end(String key) {
        rows.end(Digest.of(key));
    }

    @Override
    public List<Listed> of(Person owner, @Nullable String key) {
        var own = digest(key);
        var oldest = now().minus(OpenSession.LONGEST_IDLE);
        return rows.findByUsernameOrderByLastUsedAtDesc(owner.username()).stream()
                .filter(s -> s.lastUsedAt().isAfter(oldest))
                .map(s -> s.listed(s.digest().equals(own)))
                .toList();
    }

    @Override
    @Transactional
    public void end(Person owner, long id) {
        var session = rows.findByIdAndUsername(id, owner.username())
                .orElseThrow(() -> DomainException.notFound("session", Long.toString(id)));
        rows.end(session.digest());
        audit.append(owner.username(), "SESSION_ENDED", "退出另一处登录");
    }

    @Override
    @Transactional
    public void endOthers(Person owner, @Nullable String key, boolean alsoTokens) {
        close(owner.username(), key, !alsoTokens);
        audit.append(owner.username(), "SIGNED_OUT_ELSEWHERE", alsoTokens ? "退出别处的登录并收回令牌" : "退出别处的登录");
    }

    /** Within the caller's transaction; the caller writes why. */
    void close(String username, @Nullable String keptKey, boolean keepTokens) {
        rows.endOthers(username, digest(keptKey));
        if (!keepTokens) {
            tokens.revokeAll(username);
        }
    }

    private static String digest(@Nullable String key) {
        return key == null ? "" : Digest.of(key);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
