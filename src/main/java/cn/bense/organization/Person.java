package cn.bense.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in. {@code unit} is a department or a company ({@link Unit}); {@code crew} names the crew inside a
 * company.
 */
public record Person(
        String username,
        String name,
        String unit,
        String unitName,
        boolean ofCompany,
        Set<Post> posts,
        @Nullable String crew) {

    public boolean holds(Post post) {
        return posts.contains(post);
    }

    public boolean holdsAny(Post... any) {
        return Set.of(any).stream().anyMatch(posts::contains);
    }

    /** The company's code when the person works for a contractor. */
    public @Nullable String company() {
        return ofCompany ? unit : null;
    }
}
