package cn.bense.organization;

import cn.bense.shared.DomainException;
import cn.bense.shared.DomainException.FieldError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works where and may do what: people and posts by the security administrator, units by the system administrator
 * (docs/adr/0014-three-administrators.md). Whoever's posts change is signed out everywhere, so that no session goes on
 * with the old ones.
 */
@Service
public class PeopleDesk {

    private static final Set<Post> OF_COMPANIES = EnumSet.of(Post.CONTRACTOR, Post.CREW);

    /** A person as wanted; {@code crew} only inside a company. */
    public record Entry(
            String username,
            String name,
            String unit,
            Set<Post> posts,
            @Nullable String crew) {}

    /** How many were added and changed, and how many read so already. */
    public record Loaded(int added, int changed, int same) {}

    private final Staff staff;
    private final AccountCare care;
    private final AccountAudit audit;
    private final PostLabels labels;

    PeopleDesk(Staff staff, AccountCare care, AccountAudit audit, PostLabels labels) {
        this.staff = staff;
        this.care = care;
        this.audit = audit;
        this.labels = labels;
    }

    public boolean mayGrant(Person person) {
        return person.holds(Post.SECADMIN);
    }

    public boolean mayAddUnits(Person person) {
        return person.holds(Post.ADMIN);
    }

    /** 403 {@code unit-rights} without post ADMIN; refusals of {@link Staff#addUnit}. */
    @Transactional
    public void addUnit(Unit unit, Person by) {
        if (!mayAddUnits(by)) {
            throw DomainException.forbidden("unit-rights");
        }
        staff.addUnit(unit);
        audit.append(by.username(), by.username(), "UNIT_ADDED", "新增单位 " + unit.code() + " " + unit.name());
    }

    /**
     * Adds a person with a password nobody knows; the security administrator then gives a one-time password. 403 {@code
     * grant-rights}; 409 {@code username-taken}; 422 as {@link Staff#addPerson}, {@code posts-company}.
     */
    @Transactional
    public void add(Entry entry, Person by) {
        GrantPolicy.check(by, entry.username(), Set.of(), entry.posts(), hasSecurityAdministrator());
        checkSide(entry);
        staff.addPerson(
                entry.username(),
                entry.name(),
                entry.unit(),
                entry.posts(),
                entry.crew(),
                null,
                OneTimePasswords.fresh());
        audit.append(by.username(), entry.username(), "POSTS_GIVEN", words(entry));
    }

    /** Changes name, unit, posts or crew; 403 {@code grant-rights}, {@code grant-own}; 404 {@code person}; 422. */
    @Transactional
    public boolean change(Entry entry, Person by) {
        var before =
                staff.find(entry.username()).orElseThrow(() -> DomainException.notFound("person", entry.username()));
        if (!mayGrant(by)) {
            throw DomainException.forbidden("grant-rights");
        }
        if (same(before, entry)) {
            return false;
        }
        GrantPolicy.check(by, entry.username(), before.posts(), entry.posts(), hasSecurityAdministrator());
        checkSide(entry);
        staff.alterPerson(entry.username(), entry.name(), entry.unit(), entry.posts(), entry.crew());
        audit.append(by.username(), entry.username(), "POSTS_CHANGED", words(before) + " 改为 " + words(entry));
        if (!before.posts().equals(entry.posts()) || !before.isOf(entry.unit())) {
            care.signOut(by, entry.username());
        }
        return true;
    }

    /** Adds and changes a whole list, all or none; complaints name the entry as {@code people[i]}. */
    @Transactional
    public Loaded load(List<Entry> entries, Person by) {
        var wrong = new ArrayList<FieldError>();
        int added = 0;
        int changed = 0;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            try {
                if (staff.find(entry.username()).isEmpty()) {
                    add(entry, by);
                    added++;
                } else if (change(entry, by)) {
                    changed++;
                }
            } catch (DomainException refusal) {
                if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
                    throw refusal;
                }
                wrong.add(new FieldError(
                        "people[" + i + "]", refusal.code(), refusal.args().toArray()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "sheet-rows", wrong, wrong.size());
        }
        return new Loaded(added, changed, entries.size() - added - changed);
    }

    private boolean hasSecurityAdministrator() {
        return !staff.holding(Post.SECADMIN, null).isEmpty();
    }

    /** Company posts are held inside companies and nowhere else: rights go by the unit (quality.md, section 3). */
    private void checkSide(Entry entry) {
        var company = staff.unit(entry.unit()).filter(Unit::isCompany).isPresent();
        if (entry.posts().stream().anyMatch(post -> OF_COMPANIES.contains(post) != company)) {
            throw DomainException.invalidField("posts", "posts-company");
        }
        if (!company && entry.crew() != null) {
            throw DomainException.invalidField("crew", "crew-company");
        }
    }

    private static boolean same(Person before, Entry entry) {
        return before.name().equals(entry.name().strip())
                && before.isOf(entry.unit())
                && before.posts().equals(entry.posts())
                && Objects.equals(before.crew(), entry.crew());
    }

    private String words(Person p) {
        return staff.unitName(p.unit()) + "：" + labels.of(p);
    }

    private String words(Entry e) {
        return staff.unitName(e.unit()) + "："
                + e.posts().stream().sorted().map(labels::of).collect(Collectors.joining("、"));
    }
}
