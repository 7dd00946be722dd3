package cn.bense.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in. {@code unit} is a department or a company ({@link Unit}); {@code crew} names the crew inside a
 * company. As a parameter of a controller's handler it is the one signed in.
 */
public record Person(
        String username,
        String name,
        String unit,
        String unitName,
        boolean ofCompany,
        Set<Post> posts,
        @Nullable String crew) {

    public Person {
        posts = Set.copyOf(posts);
    }

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

    /** Whether the person belongs to the bureau and not to a contractor. */
    public boolean isBureau() {
        return !ofCompany;
    }

    /**
     * Whether the person looks at the business at all: the security administrator gives posts and lets people in, and sees
     * no cases or money (docs/adr/0014-three-administrators.md).
     */
    public boolean seesBusiness() {
        return !holds(Post.SECADMIN);
    }

    /** Whether the person belongs to the unit or company of that code. */
    public boolean isOf(@Nullable String unitCode) {
        return unit.equals(unitCode);
    }
}
