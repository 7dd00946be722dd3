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

    List<Person> all();

    List<Unit> units();

    Optional<Unit> unit(String code);

    String unitName(String code);

    /** Creates a unit (also a company). 409 when the code is taken. */
    void addUnit(Unit unit);

    /** Creates a person with a first password. 409 when the user name is taken, 422 on a weak password. */
    void addPerson(
            String username,
            String name,
            String unit,
            Set<Post> posts,
            @Nullable String crew,
            @Nullable String phone,
            String password);

    /** Units a person acts for in the inbox: the own one. */
    default Collection<String> unitsOf(Person person) {
        return List.of(person.unit());
    }
}
