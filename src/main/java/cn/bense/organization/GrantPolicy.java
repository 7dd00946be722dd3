package cn.bense.organization;

import cn.bense.shared.DomainException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may give which posts to whom (quality.md, section 3; docs/adr/0014-three-administrators.md). Three administrators, no
 * two in one hand; posts are given by the security administrator, never to himself. Only while there is no security
 * administrator at all may the system administrator appoint the first one, who is somebody else.
 */
public final class GrantPolicy {

    /** Pairs that one person never holds; the same act would be checked by who did it. */
    private static final List<Set<Post>> HARD = List.of(
            EnumSet.of(Post.FINANCE, Post.FINANCE_RECHECK),
            EnumSet.of(Post.OWNER, Post.FINANCE),
            EnumSet.of(Post.DEPUTY, Post.DIRECTOR));

    private GrantPolicy() {}

    /**
     * Whether one person may hold these posts.
     *
     * @throws DomainException 422 on {@code posts} ({@code posts-administrators}, {@code posts-security-alone}, {@code posts-conflict})
     */
    public static void checkTogether(Set<Post> posts) {
        if (posts.stream().filter(Post::isAdministrator).count() > 1) {
            throw DomainException.invalidField("posts", "posts-administrators");
        }
        if (posts.contains(Post.SECADMIN) && posts.size() > 1) {
            throw DomainException.invalidField("posts", "posts-security-alone");
        }
        for (var pair : HARD) {
            if (posts.containsAll(pair)) {
                throw DomainException.invalidField("posts", "posts-conflict", pair.toArray());
            }
        }
    }

    /**
     * Whether this person may change the posts of that account to these.
     *
     * @param hasSecurityAdministrator whether anybody holds {@link Post#SECADMIN}
     * @throws DomainException 403 {@code grant-rights} or {@code grant-own}, and what {@link #checkTogether} throws
     */
    public static void check(
            Person actor, String username, Set<Post> before, Set<Post> after, boolean hasSecurityAdministrator) {
        if (before.equals(after)) {
            return;
        }
        if (actor.username().equals(username)) {
            throw DomainException.forbidden("grant-own");
        }
        var first = !hasSecurityAdministrator && actor.holds(Post.ADMIN) && after.equals(Set.of(Post.SECADMIN));
        if (!actor.holds(Post.SECADMIN) && !first) {
            throw DomainException.forbidden("grant-rights");
        }
        checkTogether(after);
    }
}
