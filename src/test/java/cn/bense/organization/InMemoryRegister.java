package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.shared.SubjectRef;
import cn.bense.web.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The accounts of the register put together by hand over lists in memory, with a clock that a test moves. */
final class InMemoryRegister {

    static final String PASSWORD = "Correct-horse-1";
    static final int ADDRESS_LIMIT = 30;

    final HandMovedClock clock = new HandMovedClock();
    final List<Credential> credentials = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    final List<AccessToken> tokens = new ArrayList<>();
    final List<String> audited = new ArrayList<>();

    final List<AddressFailure> addressFailures = new ArrayList<>();
    final List<String> setupCodes = new ArrayList<>();
    final List<UsedCode> usedCodes = new ArrayList<>();
    final List<RecoveryCode> recoveryCodes = new ArrayList<>();
    final List<OldPassword> oldPasswords = new ArrayList<>();
    final List<PasswordRequest> passwordRequests = new ArrayList<>();
    final List<OpenSession> sessions = new ArrayList<>();

    final AccountSettings settings =
            new AccountSettings(90, Duration.ofHours(1), Duration.ofDays(7), true, ADDRESS_LIMIT);
    final PlainSecrets secrets = new PlainSecrets();
    final NoTransactions none = new NoTransactions();
    final AddressThrottle throttle = new AddressThrottle(new FailureList(), none, clock, ADDRESS_LIMIT);
    final PasswordHashes hashes = new PasswordHashes(4);
    final AccountAudit audit = new AccountAudit(new Trail(), new CredentialList(), new AttemptList());
    final SignInLedger ledger = new SignInLedger(new AttemptList(), new CredentialList(), audit, none, clock);
    final TokenVault vault = new TokenVault(new TokenList(), audit, clock);
    final Roster staff = new Roster(new UnitList(), new PersonList(), new CredentialList(), hashes, audit, clock);
    final CodeRegister codes = new CodeRegister(new UsedCodeList(), new RecoveryList(), secrets, none, clock);
    final SealRenewal sealRenewal = new SealRenewal(new CredentialList(), secrets, none);
    final PostLabels labels = new PostLabels(new StaticMessageSource());
    final SignInGate gate = new SignInGate(staff, new CredentialList(), hashes, ledger, throttle, codes, vault, labels);
    final Duties duties = new Duties(new CredentialList(), staff, settings, clock);
    final TokenDesk tokenDesk = new TokenDesk(gate, duties, vault);
    final SessionRegister sessionRegister =
            new SessionRegister(new SessionList(), new CredentialList(), staff, labels, duties, vault, audit, clock);
    final PasswordHistory history = new PasswordHistory(new OldPasswordList(), hashes);
    final PasswordDesk passwordDesk = new PasswordDesk(
            new CredentialList(), hashes, history, new RequestList(), sessionRegister, ledger, throttle, audit, none);
    final SecondFactorDesk factorDesk =
            new SecondFactorDesk(new CredentialList(), new RecoveryList(), codes, ledger, audit, settings);
    final AccountDesk accountDesk = new AccountDesk(
            new CredentialList(),
            new RecoveryList(),
            new RequestList(),
            hashes,
            history,
            sessionRegister,
            ledger,
            audit,
            settings,
            none);
    final AccountReader accountReader = new AccountReader(
            staff, new CredentialList(), new AttemptList(), new RequestList(), new SessionList(), duties, ledger);

    FirstStart firstStart(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new FirstStart(new CredentialList(), staff, new SetupList(), throttle, none, environment);
    }

    InMemoryRegister withDispatcher() {
        staff.addUnit(new Unit("DCK", "督查科", Unit.Kind.OFFICE));
        staff.addPerson("dispatcher", "王志强", "DCK", Set.of(Post.DISPATCHER), null, "13800000417", PASSWORD);
        return this;
    }

    /** Someone with this post in the unit of {@link #withDispatcher}. */
    Person add(String username, Post post) {
        staff.addPerson(username, username, "DCK", Set.of(post), null, null, PASSWORD);
        return staff.find(username).orElseThrow();
    }

    /** The code an authenticator with this secret shows now. */
    String code(String secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private final List<UnitRow> units = new ArrayList<>();
    private final List<PersonRow> people = new ArrayList<>();

    private final class UnitList implements Units {
        @Override
        public UnitRow save(UnitRow row) {
            units.add(row);
            return row;
        }

        @Override
        public List<UnitRow> findAllByOrderByCode() {
            return units;
        }

        @Override
        public boolean existsByCode(String code) {
            return units.stream().anyMatch(u -> u.unit().code().equals(code));
        }
    }

    private final class PersonList implements People {
        @Override
        public PersonRow save(PersonRow row) {
            people.add(row);
            return row;
        }

        @Override
        public List<PersonRow> everyone() {
            return people;
        }

        @Override
        public Optional<PersonRow> findByUsername(String username) {
            return people.stream()
                    .filter(p -> p.person(null).username().equals(username))
                    .findFirst();
        }

        @Override
        public boolean existsByUsername(String username) {
            return people.stream().anyMatch(p -> p.person(null).username().equals(username));
        }
    }

    private final class CredentialList implements Credentials {
        @Override
        public Credential save(Credential credential) {
            credentials.add(credential);
            return credential;
        }

        @Override
        public Optional<Credential> findByUsername(String username) {
            return credentials.stream()
                    .filter(c -> c.username().equals(username))
                    .findFirst();
        }

        @Override
        public Optional<Credential> lock(String username) {
            return findByUsername(username);
        }

        @Override
        public List<Credential> findAllByOrderByUsername() {
            return credentials;
        }

        @Override
        public long count() {
            return credentials.size();
        }
    }

    private final class AttemptList implements Attempts {
        @Override
        public Attempt saveAndFlush(Attempt attempt) {
            attempts.add(attempt);
            return attempt;
        }

        @Override
        public Optional<Attempt> lock(String nameKey) {
            return attempts.stream().filter(a -> a.nameKey().equals(nameKey)).findFirst();
        }

        @Override
        public Optional<Attempt> findByNameKey(String nameKey) {
            return lock(nameKey);
        }

        @Override
        public List<Attempt> findByLockedUntilAfter(Instant now) {
            return attempts.stream().filter(a -> a.lockedUntil(now) != null).toList();
        }

        @Override
        public int forgetOlderThan(Instant before) {
            return 0;
        }
    }

    private final class FailureList implements AddressFailures {
        @Override
        public AddressFailure save(AddressFailure failure) {
            addressFailures.add(0, failure);
            return failure;
        }

        @Override
        public List<Instant> recent(String address, Instant after, Limit limit) {
            return addressFailures.stream()
                    .filter(f -> f.address().equals(address) && f.failedAt().isAfter(after))
                    .map(AddressFailure::failedAt)
                    .limit(limit.max())
                    .toList();
        }

        @Override
        public int forgetOlderThan(Instant before) {
            addressFailures.removeIf(f -> f.failedAt().isBefore(before));
            return 0;
        }
    }

    private final class SetupList implements SetupCodes {
        @Override
        public SetupCodeRow save(SetupCodeRow row) {
            setupCodes.add(row.digest());
            return row;
        }

        @Override
        public boolean existsByDigest(String digest) {
            return setupCodes.contains(digest);
        }

        @Override
        public void deleteAll() {
            setupCodes.clear();
        }
    }

    private final class UsedCodeList implements UsedCodes {
        @Override
        public UsedCode saveAndFlush(UsedCode code) {
            usedCodes.add(code);
            return code;
        }

        @Override
        public boolean existsByUsernameAndPurposeAndStep(String username, String purpose, long step) {
            return usedCodes.stream().anyMatch(c -> c.isOf(username, purpose, step));
        }

        @Override
        public int forgetOlderThan(long before) {
            return 0;
        }
    }

    private final class RecoveryList implements RecoveryCodes {
        @Override
        public RecoveryCode save(RecoveryCode code) {
            recoveryCodes.add(code);
            return code;
        }

        @Override
        public int countByUsername(String username) {
            return (int) recoveryCodes.stream()
                    .filter(c -> c.username().equals(username))
                    .count();
        }

        @Override
        public int take(String digest) {
            return recoveryCodes.removeIf(c -> c.digest().equals(digest)) ? 1 : 0;
        }

        @Override
        public int forget(String username) {
            return recoveryCodes.removeIf(c -> c.username().equals(username)) ? 1 : 0;
        }
    }

    private final class OldPasswordList implements OldPasswords {
        @Override
        public OldPassword save(OldPassword old) {
            oldPasswords.add(0, old);
            return old;
        }

        @Override
        public List<OldPassword> findByUsernameOrderByIdDesc(String username) {
            return oldPasswords.stream()
                    .filter(o -> o.username().equals(username))
                    .toList();
        }

        @Override
        public void delete(OldPassword old) {
            oldPasswords.remove(old);
        }
    }

    private final class RequestList implements PasswordRequests {
        @Override
        public PasswordRequest save(PasswordRequest request) {
            passwordRequests.add(request);
            return request;
        }

        @Override
        public boolean existsByUsername(String username) {
            return passwordRequests.stream().anyMatch(r -> r.username().equals(username));
        }

        @Override
        public List<PasswordRequest> findAllByOrderByRequestedAt() {
            return passwordRequests;
        }

        @Override
        public int settle(String username) {
            return passwordRequests.removeIf(r -> r.username().equals(username)) ? 1 : 0;
        }
    }

    private final class SessionList implements SessionRows {
        private final AtomicLong ids = new AtomicLong();

        @Override
        public OpenSession save(OpenSession session) {
            ReflectionTestUtils.setField(session, "id", ids.incrementAndGet());
            sessions.add(session);
            return session;
        }

        @Override
        public Optional<OpenSession> findByDigest(String digest) {
            return sessions.stream().filter(s -> s.digest().equals(digest)).findFirst();
        }

        @Override
        public List<OpenSession> findByUsernameOrderByLastUsedAtDesc(String username) {
            return sessions.stream().filter(s -> s.username().equals(username)).toList();
        }

        @Override
        public List<OpenSession> findByLastUsedAtAfter(Instant oldest) {
            return sessions.stream().filter(s -> s.lastUsedAt().isAfter(oldest)).toList();
        }

        @Override
        public Optional<OpenSession> findByIdAndUsername(long id, String username) {
            return findByUsernameOrderByLastUsedAtDesc(username).stream()
                    .filter(s -> s.listed(false).id() == id)
                    .findFirst();
        }

        @Override
        public int note(String digest, Instant now) {
            findByDigest(digest).ifPresent(s -> s.used(now));
            return 1;
        }

        @Override
        public int end(String digest) {
            return sessions.removeIf(s -> s.digest().equals(digest)) ? 1 : 0;
        }

        @Override
        public int endOthers(String username, String kept) {
            sessions.removeIf(s -> s.username().equals(username) && !s.digest().equals(kept));
            return 0;
        }

        @Override
        public int forgetOlderThan(Instant before) {
            sessions.removeIf(s -> s.lastUsedAt().isBefore(before));
            return 0;
        }
    }

    /** Marks what it seals, so that a test sees that nothing is kept as it is. */
    static final class PlainSecrets implements Secrets {
        private String mark = "sealed";

        void rotate() {
            mark = "new";
        }

        @Override
        public String seal(String purpose, String plain) {
            return mark + " " + purpose + " " + plain;
        }

        @Override
        public String open(String purpose, String sealed) {
            var parts = sealed.split(" ");
            assertThat(parts[1]).isEqualTo(purpose);
            return parts[2];
        }

        @Override
        public boolean isOld(String sealed) {
            return !sealed.startsWith(mark + " ");
        }
    }

    private final class TokenList implements AccessTokens {
        private final AtomicLong ids = new AtomicLong();

        @Override
        public AccessToken save(AccessToken token) {
            ReflectionTestUtils.setField(token, "id", ids.incrementAndGet());
            tokens.add(token);
            return token;
        }

        @Override
        public Optional<AccessToken> findByDigest(String digest) {
            return tokens.stream().filter(t -> t.digest().equals(digest)).findFirst();
        }

        @Override
        public List<AccessToken> findByUsernameOrderById(String username) {
            return tokens.stream().filter(t -> t.username().equals(username)).toList();
        }

        @Override
        public Optional<AccessToken> findByIdAndUsername(long id, String username) {
            return findByUsernameOrderById(username).stream()
                    .filter(t -> t.listed().id() == id)
                    .findFirst();
        }

        @Override
        public void delete(AccessToken token) {
            tokens.remove(token);
        }

        @Override
        public int removeAllOf(String username) {
            return tokens.removeIf(t -> t.username().equals(username)) ? 1 : 0;
        }

        @Override
        public int removeExpired(Instant before) {
            tokens.removeIf(t -> !t.isLive(before));
            return 0;
        }
    }

    private final class Trail implements AuditTrail {
        @Override
        public AuditEvent append(SubjectRef subject, AuditEntry entry) {
            audited.add(subject.number() + " " + entry.type());
            return new AuditEvent(1, clock.instant(), entry.actor(), entry.type(), null, null, entry.text(), "", "");
        }

        @Override
        public List<AuditEvent> of(SubjectRef subject) {
            return List.of();
        }

        @Override
        public Optional<AuditEvent> firstBroken(SubjectRef subject) {
            return Optional.empty();
        }
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, org.springframework.transaction.TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
