package cn.bense.organization;

import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody and every unit, kept in memory: lists show a name in every row. */
@Component
class Roster implements Staff {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Set<String> RESERVED = Set.of("system", AccountAudit.UNKNOWN);
    private static final Post[] MAY_LIST_PEOPLE = {
        Post.SUPERVISOR, Post.DISPATCHER, Post.ADMIN, Post.SECADMIN, Post.AUDITOR, Post.OWNER
    };

    private record Register(Map<String, Unit> units, Map<String, Person> people) {}

    private final Units units;
    private final People people;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final AccountAudit audit;
    private final Clock clock;
    private final Snapshot<Register> register = new Snapshot<>(this::read);

    @Autowired
    Roster(Units units, People people, Credentials credentials, PasswordHashes hashes, AccountAudit audit) {
        this(units, people, credentials, hashes, audit, Clock.systemUTC());
    }

    /** @param clock system time: a password ages by it, also in the demo */
    Roster(
            Units units,
            People people,
            Credentials credentials,
            PasswordHashes hashes,
            AccountAudit audit,
            Clock clock) {
        this.clock = clock;
        this.units = units;
        this.people = people;
        this.credentials = credentials;
        this.hashes = hashes;
        this.audit = audit;
    }

    private Register read() {
        var byCode = new LinkedHashMap<String, Unit>();
        units.findAllByOrderByCode().forEach(row -> byCode.put(row.unit().code(), row.unit()));
        var byName = new LinkedHashMap<String, Person>();
        people.everyone().stream()
                .map(row -> row.person(byCode.get(row.unit())))
                .forEach(person -> byName.put(person.username(), person));
        return new Register(byCode, byName);
    }

    @Override
    public Optional<Person> find(String username) {
        return Optional.ofNullable(register.get().people().get(username));
    }

    @Override
    public String nameOf(String username) {
        return username.equals("system")
                ? "系统"
                : find(username).map(Person::name).orElse(username);
    }

    @Override
    public List<Person> holding(Post post, @Nullable String unit) {
        return everyone().stream()
                .filter(p -> p.holds(post) && (unit == null || p.isOf(unit)))
                .toList();
    }

    @Override
    public List<Person> all() {
        return List.copyOf(everyone());
    }

    private Collection<Person> everyone() {
        return register.get().people().values();
    }

    @Override
    public List<Person> peopleSeenBy(Person viewer) {
        if (!viewer.holdsAny(MAY_LIST_PEOPLE)) {
            throw DomainException.forbidden("people-rights");
        }
        return all();
    }

    @Override
    public List<Unit> units() {
        return List.copyOf(register.get().units().values());
    }

    @Override
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(register.get().units().get(code));
    }

    @Override
    public String unitName(String code) {
        return unit(code).map(Unit::name).orElse(code);
    }

    @Override
    @Transactional
    public void addUnit(Unit unit) {
        if (!CODE.matcher(unit.code()).matches()) {
            throw DomainException.invalidField("code", "unit-code", unit.code());
        }
        requireName("name", unit.name(), 80);
        if (units.existsByCode(unit.code())) {
            throw DomainException.conflict("unit-taken", unit.code());
        }
        units.save(new UnitRow(unit));
        register.changed();
    }

    @Override
    @Transactional
    public void addPerson(
            String username,
            String name,
            String unit,
            Set<Post> posts,
            @Nullable String crew,
            @Nullable String phone,
            String password) {
        checkPerson(username, name, unit, posts);
        PasswordRule.check("password", password);
        people.save(new PersonRow(username, name.strip(), unit, posts, crew, phone));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        credentials.save(new Credential(username, hashes.hash(password), now));
        audit.created(username);
        register.changed();
    }

    @Override
    @Transactional
    public void alterPerson(String username, String name, String unit, Set<Post> posts, @Nullable String crew) {
        checkPlace(name, unit, posts);
        var row = people.findByUsername(username).orElseThrow(() -> DomainException.notFound("person", username));
        row.alter(name.strip(), unit, posts, crew);
        register.changed();
    }

    private void checkPerson(String username, String name, String unit, Set<Post> posts) {
        if (!USERNAME.matcher(username).matches() || RESERVED.contains(username)) {
            throw DomainException.invalidField("username", "username", username);
        }
        checkPlace(name, unit, posts);
        if (people.existsByUsername(username)) {
            throw DomainException.conflict("username-taken", username);
        }
    }

    private void checkPlace(String name, String unit, Set<Post> posts) {
        requireName("name", name, 40);
        if (posts.isEmpty()) {
            throw DomainException.invalidField("posts", "posts-empty");
        }
        GrantPolicy.checkTogether(posts);
        if (unit(unit).isEmpty()) {
            throw DomainException.invalidField("unit", "unit-unknown", unit);
        }
    }

    private static void requireName(String field, String name, int max) {
        if (name.isBlank() || name.length() > max) {
            throw DomainException.invalidField(field, "name-length", max);
        }
    }
}
