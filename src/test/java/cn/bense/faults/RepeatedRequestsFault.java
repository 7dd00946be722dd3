package cn.bense.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.faults.RepeatingProxy.Mode;
import cn.bense.testing.Street;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole case, from the first photo to the recheck, with every POST sent twice: nothing happens twice. */
class RepeatedRequestsFault {

    private static final List<String> PEOPLE = List.of("inspector", "contractor", "crew", "verifier");

    private static Node node;

    private final Surroundings around = Surroundings.shared();

    @BeforeAll
    static void start() {
        node = Node.start(Surroundings.shared());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void everyPostDoubledAtTheSameMoment() {
        goesThrough(Mode.DOUBLED);
    }

    @Test
    void everyAnswerLostAndAskedForAgain() {
        goesThrough(Mode.ANSWER_DROPPED);
    }

    private void goesThrough(Mode mode) {
        PEOPLE.forEach(person -> around.api(node, person));
        var before = around.count("select count(*) from cases_case_file");
        try (var proxy = new RepeatingProxy(node.address(), mode)) {
            var street = new Street(person -> around.apiAt(proxy.address(), person), Clock.systemUTC()::instant);
            var number = closes(street);
            System.out.printf(
                    "  %s: %d posts, %d replayed, %d different%n",
                    mode, proxy.posts(), proxy.replayed(), proxy.different());
            assertThat(proxy.different()).isZero();
            assertThat(proxy.replayed()).isEqualTo(proxy.posts());
            assertThat(around.count("select count(*) from cases_case_file")).isEqualTo(before + 1);
            assertThat(around.count(
                            "select count(*) from audit_event where subject_number = ? and type = 'CLOSED'", number))
                    .isEqualTo(1);
        }
        around.assertClean();
    }

    private static String closes(Street street) {
        var number = street.report("inspector", "DRAIN_LEAF_CLEARING", Street.FUYUAN)
                .expect(201)
                .text("number");
        street.command("contractor", number, "acknowledge", Map.of()).expect(200);
        street.work("crew", number, Street.FUYUAN);
        street.command("verifier", number, "recheck", Map.of("result", "REWORK", "reasonCode", "NOT_CLEAN"))
                .expect(200);
        street.work("crew", number, Street.FUYUAN);
        street.command("verifier", number, "recheck", Map.of("result", "PASS")).expect(200);
        assertThat(street.state("verifier", number)).isEqualTo("CLOSED");
        return number;
    }
}
