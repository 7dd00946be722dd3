package cn.bense.demo;

import cn.bense.organization.Post;
import cn.bense.organization.SecondFactors;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Units and people of the demo; every name is invented. */
final class DemoPeople {

    /** The password of every demo account; the demo listens on loopback only. */
    static final String PASSWORD = "bense-demo-2026";

    /** The second factor of every demo account that needs one, in base32. */
    static final String TOTP_SECRET = "BENSEDEMOBENSEDEMOBENSEDEMOBENSE";

    private static final String DIVIDER = "--";

    /** A person to be made; {@code crew} names the crew inside a company. */
    record Member(
            String username,
            String name,
            String unit,
            Set<Post> posts,
            @Nullable String crew) {

        static Member of(String[] row) {
            var posts = Arrays.stream(row[3].split(" ")).map(Post::valueOf).collect(Collectors.toUnmodifiableSet());
            return new Member(row[0], row[1], row[2], posts, row[4].isEmpty() ? null : row[4]);
        }

        boolean hasSecondFactor() {
            return posts.stream().anyMatch(Post::needsSecondFactor);
        }
    }

    private DemoPeople() {}

    /** Accounts that are printed and offered at sign-in, in the order of a case's life. */
    static List<Member> shown() {
        return TownFile.rows("people").stream()
                .takeWhile(row -> !row[0].equals(DIVIDER))
                .map(Member::of)
                .toList();
    }

    static List<Member> all() {
        return TownFile.rows("people").stream()
                .filter(row -> !row[0].equals(DIVIDER))
                .map(Member::of)
                .toList();
    }

    static void make(Staff staff, SecondFactors factors) {
        TownFile.rows("units").forEach(row -> staff.addUnit(new Unit(row[0], row[1], Unit.Kind.valueOf(row[2]))));
        all().forEach(m -> staff.addPerson(m.username(), m.name(), m.unit(), m.posts(), m.crew(), null, PASSWORD));
        all().stream().filter(Member::hasSecondFactor).forEach(m -> factors.install(m.username(), TOTP_SECRET));
    }
}
