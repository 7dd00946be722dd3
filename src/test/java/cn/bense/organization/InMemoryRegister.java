package cn.bense.organization;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The accounts of the register put together by hand over lists in memory, with a clock that a test moves. */
final class InMemoryRegister {

    static final String PASSWORD = "Correct-horse-1";

    final HandMovedClock clock = new HandMovedClock();
    final List<Credential> credentials = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    final List<AccessToken> tokens = new ArrayList<>();
    final List<String> audited = new ArrayList<>();

    final AddressThrottle throttle = new AddressThrottle(clock);
    final PasswordHashes hashes = new PasswordHashes(4);
    final AccountAudit audit = new AccountAudit(new Trail(), new CredentialList(), new AttemptList());
    final SignInLedger ledger = new SignInLedger(new AttemptList(), audit, new NoTransactions(), clock);
    final TokenVault vault = new TokenVault(new TokenList(), audit, clock);
    final Roster staff = new Roster(new UnitList(), new PersonList(), new CredentialList(), hashes, audit);
    final SignInGate gate = new SignInGate(
            staff, new CredentialList(), hashes, ledger, throttle, vault, new PostLabels(new StaticMessageSource()));
    final TokenDesk tokenDesk = new TokenDesk(gate, vault);
    final PasswordDesk passwordDesk =
            new PasswordDesk(new CredentialList(), hashes, ledger, throttle, audit, new NoTransactions());

    FirstStart firstStart(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new FirstStart(new CredentialList(), staff, throttle, new NoTransactions(), environment);
    }

    InMemoryRegister withDispatcher() {
        staff.addUnit(new Unit("DCK", "督查科", Unit.Kind.OFFICE));
        staff.addPerson("dispatcher", "王志强", "DCK", Set.of(Post.DISPATCHER), null, "13800000417", PASSWORD);
        return this;
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
        public int forgetOlderThan(Instant before) {
            return 0;
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
