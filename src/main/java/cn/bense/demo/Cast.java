package cn.bense.demo;

import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who plays which part in the story. */
@Component
@Profile("demo")
class Cast {

    private static final Map<String, List<String>> FIXERS = Map.of(
            "JINGYUAN", List.of("crew", "crew3"),
            "LULV", List.of("crew2", "crew4"),
            "ZFDD", List.of("brigade2"),
            "CSGL", List.of("repair"),
            "CXHJ", List.of("centre-b"));
    private static final Map<String, String> OWNERS =
            Map.of("CXHJ", "centre", "CSGL", "centre2", "JINGYUAN", "centre", "LULV", "centre2");
    private static final Map<String, String> MANAGERS = Map.of("JINGYUAN", "contractor", "LULV", "contractor2");
    private static final List<String> VERIFIERS = List.of("verifier", "verifier2");

    private static final List<String> INSPECTORS = List.of("inspector", "inspector2", "inspector3");

    private final Staff staff;

    Cast(Staff staff) {
        this.staff = staff;
    }

    Person named(String username) {
        return staff.find(username).orElseThrow(() -> new IllegalStateException("nobody is called " + username));
    }

    List<Person> everyone() {
        return staff.all();
    }

    Person dispatcher() {
        return named("dispatcher");
    }

    Person supervisor() {
        return named("supervisor");
    }

    /** The same fixer for the whole of one case. */
    Person fixer(@Nullable String unit, long seed) {
        return pick(unit == null ? List.of() : FIXERS.getOrDefault(unit, List.of()), seed, unit);
    }

    Person verifier(long seed) {
        return pick(VERIFIERS, seed, "DUCHA");
    }

    /** An inspector other than the one who took the report in. */
    Person inspector(String finder, long seed) {
        return pick(INSPECTORS.stream().filter(i -> !i.equals(finder)).toList(), seed, "DUCHA");
    }

    Person owner(@Nullable String unit) {
        return named(OWNERS.getOrDefault(String.valueOf(unit), "centre"));
    }

    Person manager(String company) {
        return pick(List.of(MANAGERS.getOrDefault(company, "contractor")), 0, company);
    }

    private Person pick(List<String> names, long seed, @Nullable String unit) {
        if (names.isEmpty()) {
            throw new IllegalStateException("nobody works for " + unit);
        }
        return named(names.get((int) Math.floorMod(seed, (long) names.size())));
    }
}
