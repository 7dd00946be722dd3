package cn.bense.organization.web;

import cn.bense.organization.PeopleDesk.Entry;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as typed; {@code seen} is empty for a new one. */
record PersonForm(
        @Nullable String seen,
        @Nullable String username,
        @Nullable String name,
        @Nullable String unit,
        @Nullable List<Post> posts,
        @Nullable String crew) {

    static PersonForm of(Person p) {
        return new PersonForm("1", p.username(), p.name(), p.unit(), List.copyOf(p.posts()), p.crew());
    }

    static PersonForm empty(@Nullable String unit) {
        return new PersonForm(null, null, null, unit, null, null);
    }

    public boolean fresh() {
        return seen == null || seen.isBlank();
    }

    public boolean holds(Post post) {
        return posts != null && posts.contains(post);
    }

    Entry toEntry() {
        var held = EnumSet.noneOf(Post.class);
        if (posts != null) {
            held.addAll(posts);
        }
        return new Entry(
                text(username), text(name), text(unit), held, crew == null || crew.isBlank() ? null : crew.strip());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
