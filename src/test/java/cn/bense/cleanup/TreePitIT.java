package cn.bense.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.CaseWatch;
import cn.bense.cases.Street;
import cn.bense.cleanup.WorkOrders.State;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code tree-pit-clearing}: tree after tree, a dead one, and whose pit it is (6.3). */
@ProgramTest
class TreePitIT {

    private static final Map<String, Object> CLEAN = Map.of("moreTrees", "YES");
    private static final Map<String, Object> DEAD = Map.of("treeState", "DEAD", "moreTrees", "YES");
    private static final Map<String, Object> DISPUTED = Map.of("dispute", "SOIL_OR_GRATE", "moreTrees", "NO");

    private final Program program;
    private final Street street;
    private final CaseWatch watch;
    private final WorkOrders orders;

    TreePitIT(Program program, Places places, DemoTown town, WorkOrders orders) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
        this.orders = orders;
    }

    @Test
    void opensOneCaseForDeadTreesAndLetsTheWorkGoOnUntilTheRulingKeepsIt() {
        var number = acknowledged();
        watch.step("crew2", number, "clearPit", CLEAN);
        watch.step("crew2", number, "clearPit", DEAD);
        watch.step("crew2", number, "clearPit", DEAD);
        watch.step("crew2", number, "clearPit", DISPUTED);

        var linked = watch.list(number, "linked");
        assertThat(linked).hasSize(1);
        assertThat(watch.text(linked.get(0), "item")).isEqualTo("TREE_DAMAGED");
        assertThat(watch.story(linked.get(0))).contains("FOUND_AGAIN");
        assertThat(watch.text(number, "state")).isEqualTo("RULING");
        assertThat(watch.open("crew2", number)).containsExactly("bagAndHaul");
        assertThat(watch.open("supervisor", number)).contains("ruleJurisdiction");

        street.command("supervisor", number, "rule", Map.of("performer", "LULV"))
                .expect(422);
        street.command("centre2", number, "rule", Map.of("performer", "LULV", "reason", "我说了算"))
                .expect(403);
        street.command("supervisor", number, "rule", Map.of("performer", "LULV", "reason", "树池归绿化"))
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("IN_PROGRESS");
        watch.step("crew2", number, "bagAndHaul", Map.of("waste", "HOUSEHOLD", "party", "三单元住户"));
        assertThat(watch.text(number, "state")).isEqualTo("FEEDBACK_SUBMITTED");
    }

    @Test
    void asksOnePhotoForEachFiveTreesAndKeepsWhichTheyShow() {
        var number = acknowledged();
        watch.step("crew2", number, "clearPit", Map.of("treeId", "A-17", "moreTrees", "YES"));
        for (int tree = 2; tree <= 10; tree++) {
            watch.step("crew2", number, "clearPit", CLEAN);
        }
        watch.step("crew2", number, "clearPit", Map.of());
        assertThat(watch.needs("crew2", number, "bagAndHaul")).containsEntry("after", 3);

        var two = Map.of(
                "during", watch.shots("crew2", number, "during", 1), "after", watch.shots("crew2", number, "after", 2));
        var refused = street.step("crew2", number, "bagAndHaul", Map.of(), two).expect(422);
        assertThat(refused.content()).contains("evidence-incomplete", "11 棵树至少 3 张", "还差 1 张");

        var photo = watch.shots("crew2", number, "after", 1).get(0);
        var thrice = Map.of("during", watch.shots("crew2", number, "during", 1), "after", List.of(photo, photo, photo));
        street.step("crew2", number, "bagAndHaul", Map.of(), thrice).expect(422);

        watch.step("crew2", number, "bagAndHaul", Map.of());
        var order = watch.text(number, "workOrder");
        assertThat(orders.find(order).orElseThrow().pieces())
                .containsExactly("A-17", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        var notes = new ArrayList<String>();
        watch.of(number).get("photos").forEach(p -> notes.add(p.path("note").asString("")));
        assertThat(notes.stream().filter(n -> n.contains("共 11 棵")))
                .hasSize(3)
                .anySatisfy(n -> assertThat(n).contains("第 1–5 棵：A-17、2、3、4、5"))
                .anySatisfy(n -> assertThat(n).contains("第 11 棵：11"));
    }

    @Test
    void movesTheCaseWithAFullLimitWhenTheRulingNamesAnother() {
        var number = acknowledged();
        var first = watch.text(number, "workOrder");
        watch.step("crew2", number, "clearPit", DISPUTED);
        program.advance(Duration.ofHours(30));
        street.command("supervisor", number, "rule", Map.of("performer", "JINGYUAN", "reason", "随路清扫"))
                .expect(200);

        assertThat(watch.text(number, "state")).isEqualTo("DISPATCHED");
        assertThat(watch.text(number, "performer")).isEqualTo("JINGYUAN");
        assertThat(CaseWatch.fieldTime(program.now(), watch.dueAt(number)))
                .isCloseTo(Duration.ofHours(4), Duration.ofSeconds(30));
        assertThat(orders.find(first).orElseThrow().state()).isEqualTo(State.CANCELLED);
        var second = watch.of(number).get("workOrders").get(1).asString();
        assertThat(orders.find(second).orElseThrow().state()).isEqualTo(State.OPEN);
        street.see("crew2", number).expect(404);
        assertThat(watch.open("crew2", number)).isEmpty();

        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        watch.step("crew", number, "clearPit", Map.of());
        watch.step("crew", number, "bagAndHaul", Map.of());
        street.pass(number);
        assertThat(watch.text(number, "archiveKind")).isEqualTo("NORMAL");
    }

    @Test
    void givesTheRulingAWorkDayOfItsOwnAndRemindsWhenItIsLate() {
        var number = acknowledged();
        watch.step("crew2", number, "clearPit", DISPUTED);
        var due = rulingDueAt(number);
        assertThat(due).isNotEqualTo(watch.dueAt(number)).isAfter(program.now());
        program.advance(Duration.ofHours(1));
        assertThat(rulingDueAt(number)).isEqualTo(due);
        assertThat(watch.story(number)).doesNotContain("RULING_LATE");
        program.advance(Duration.between(program.now(), due).plusMinutes(1));
        assertThat(watch.story(number)).contains("RULING_LATE");
    }

    private Instant rulingDueAt(String number) {
        return OffsetDateTime.parse(program.api("supervisor")
                        .get("/tasks?subject=" + number)
                        .text("items/0/dueAt"))
                .toInstant();
    }

    @Test
    void leavesNothingToRuleOnceTheWorkHasPassed() {
        var number = disputedAndDone();
        street.pass(number);
        assertThat(watch.text(number, "state")).isEqualTo("CLOSED");
        assertThat(watch.story(number)).contains("RULING_LAPSED");
        assertThat(watch.open("supervisor", number)).isEmpty();
        assertThat(watch.active(number)).doesNotContain("ruleJurisdiction");
        street.command("supervisor", number, "rule", Map.of("performer", "LULV", "reason", "晚了"))
                .expect(409);
    }

    @Test
    void movesACaseInReworkToo() {
        var number = disputedAndDone();
        street.sendBack(number);
        street.command("supervisor", number, "rule", Map.of("performer", "JINGYUAN", "reason", "随路清扫"))
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("DISPATCHED");
        assertThat(watch.open("crew2", number)).isEmpty();
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        assertThat(watch.open("crew", number)).containsExactly("clearPit");
    }

    private String disputedAndDone() {
        var number = acknowledged();
        watch.step("crew2", number, "clearPit", DISPUTED);
        watch.step("crew2", number, "bagAndHaul", Map.of());
        return number;
    }

    private String acknowledged() {
        var number = street.dispatched("TREE_PIT_CLEARING");
        street.command("crew2", number, "acknowledge", Map.of()).expect(200);
        return number;
    }
}
