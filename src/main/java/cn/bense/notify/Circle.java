package cn.bense.notify;

import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people that an event concerns. */
@Component
class Circle {

    private final Staff staff;

    Circle(Staff staff) {
        this.staff = staff;
    }

    /** Those who must do the work: a company's office and crews, or everyone of a unit of the bureau. */
    List<Person> performers(@Nullable String unit) {
        return staff.all().stream()
                .filter(p -> unit != null && p.isOf(unit))
                .filter(p -> p.isBureau() || p.holdsAny(Post.CONTRACTOR, Post.CREW))
                .toList();
    }

    /** A company's office. */
    List<Person> office(@Nullable String company) {
        return holding(Post.CONTRACTOR, company);
    }

    /** The contract owner's people. */
    List<Person> owners(@Nullable String unit) {
        return holding(Post.OWNER, unit);
    }

    /** Everyone who holds one of the posts. */
    List<Person> all(Post... posts) {
        var people = new ArrayList<Person>();
        for (var post : posts) {
            people.addAll(staff.holding(post, null));
        }
        return people;
    }

    List<Person> named(Collection<String> usernames) {
        return usernames.stream().map(staff::find).flatMap(Optional::stream).toList();
    }

    private List<Person> holding(Post post, @Nullable String unit) {
        return unit == null ? List.of() : staff.holding(post, unit);
    }

    @SafeVarargs
    static List<Person> join(List<Person>... groups) {
        return List.of(groups).stream().flatMap(List::stream).toList();
    }
}
