package cn.bense.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People and units: who is who. Controllers take a {@link Person} parameter for the one signed in. */
public interface Staff {

    Optional<Person> find(String username);

    /** Name for display, the user name itself when unknown, 系统 for {@code system}. */
    String nameOf(String username);

    List<Person> holding(Post post, @Nullable String unit);

    /** Everyone, in the order of user names. */
    List<Person> all();

    /** All units, in the order of codes. */
    List<Unit> units();

    Optional<Unit> unit(String code);

    /** The unit's name, the code itself when unknown. */
    String unitName(String code);

    /** Creates a unit (also a company). 409 when the code is taken, 422 when code or name is not acceptable. */
    void addUnit(Unit unit);

    /**
     * Creates a person with a first password. 409 when the user name is taken, 422 on a weak password, an unknown unit
     * or a user name that is not 2 to 32 of {@code a-z 0-9 . _ -}.
     */
    void addPerson(
            String username,
            String name,
            String unit,
            Set<Post> posts,
            @Nullable String crew,
            @Nullable String phone,
            String password);

    /**
     * Corrects a name, moves a person to another unit, posts or crew. 404 {@code person}; 422 as for a new one. Who may
     * do so is judged by {@link PeopleDesk}.
     */
    void alterPerson(String username, String name, String unit, Set<Post> posts, @Nullable String crew);

    /** Units a person acts for in the inbox: the own one. */
    default Collection<String> unitsOf(Person person) {
        return List.of(person.unit());
    }

    /** A contractor's people see the bureau's units and their own company, everyone else sees all. */
    default List<Unit> unitsSeenBy(Person viewer) {
        return units().stream()
                .filter(u -> viewer.isBureau() || !u.isCompany() || viewer.isOf(u.code()))
                .toList();
    }

    /** The list of people; 403 {@code people-rights} unless the post needs it (api.md, {@code /people}). */
    List<Person> peopleSeenBy(Person viewer);
}
