package cn.bense.notify;

import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few people of a small town, held in memory. */
class Town implements Staff {

    private static final List<Person> PEOPLE = List.of(
            person("boss", "DUCHA", Post.SUPERVISOR),
            person("desk", "DUCHA", Post.DISPATCHER),
            person("walker", "DUCHA", Post.INSPECTOR),
            person("checker", "DUCHA", Post.VERIFIER),
            person("finder", "DUCHA", Post.VERIFIER),
            person("deputy", "JU", Post.DEPUTY),
            person("centre", "HUANJING", Post.OWNER),
            person("centre2", "CHENGGUAN", Post.OWNER),
            person("brigade", "DADUI", Post.BRIGADE),
            company("office", "C-JY", Post.CONTRACTOR),
            company("crew", "C-JY", Post.CREW),
            company("crew2", "C-LL", Post.CREW));

    private static Person person(String username, String unit, Post post) {
        return new Person(username, username, unit, unit, false, Set.of(post), null);
    }

    private static Person company(String username, String unit, Post post) {
        return new Person(username, username, unit, unit, true, Set.of(post), null);
    }

    static List<String> names(Collection<Person> people) {
        return people.stream().map(Person::username).distinct().toList();
    }

    @Override
    public Optional<Person> find(String username) {
        return PEOPLE.stream().filter(p -> p.username().equals(username)).findFirst();
    }

    @Override
    public String nameOf(String username) {
        return username;
    }

    @Override
    public List<Person> holding(Post post, @Nullable String unit) {
        return PEOPLE.stream()
                .filter(p -> p.holds(post) && (unit == null || p.isOf(unit)))
                .toList();
    }

    @Override
    public List<Person> all() {
        return PEOPLE;
    }

    @Override
    public List<Unit> units() {
        return List.of();
    }

    @Override
    public Optional<Unit> unit(String code) {
        return Optional.empty();
    }

    @Override
    public String unitName(String code) {
        return code;
    }

    @Override
    public void addUnit(Unit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addPerson(
            String username,
            String name,
            String unit,
            Set<Post> posts,
            @Nullable String crew,
            @Nullable String phone,
            String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void alterPerson(String username, String name, String unit, Set<Post> posts, @Nullable String crew) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Person> peopleSeenBy(Person viewer) {
        return PEOPLE;
    }
}
