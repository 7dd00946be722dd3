package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Places.Road;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.web.Accounts;
import cn.bense.web.Accounts.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register over the real database and through the API; people and places are of this test's own. */
@ProgramTest
class OrganizationIT {

    private static final String UNIT = "IT-ORG";
    private static final String COMPANY = "IT-ORG-CO";
    private static final String OTHER_COMPANY = "IT-ORG-CO2";

    private final Program program;
    private final Staff staff;
    private final Places places;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    OrganizationIT(
            Program program,
            Staff staff,
            Places places,
            Accounts accounts,
            AuditTrail trail,
            PlatformTransactionManager transactions) {
        this.program = program;
        this.staff = staff;
        this.places = places;
        this.accounts = accounts;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    private String person(String username, String unit, Post... posts) {
        if (staff.unit(UNIT).isEmpty()) {
            staff.addUnit(new Unit(UNIT, "试验科", Unit.Kind.OFFICE));
            staff.addUnit(new Unit(COMPANY, "试验环卫", Unit.Kind.COMPANY));
            staff.addUnit(new Unit(OTHER_COMPANY, "试验绿化", Unit.Kind.COMPANY));
        }
        staff.addPerson(username, "试验员", unit, Set.of(posts), null, null, Program.PASSWORD);
        if (Stream.of(posts).anyMatch(Post::needsSecondFactor)) {
            program.withSecondFactor(username);
        }
        return username;
    }

    private List<String> story(String username) {
        return trail.of(new SubjectRef("account", username)).stream()
                .map(AuditEvent::type)
                .toList();
    }

    @Test
    void aTokenOpensTheApiUntilItsOwnerRevokesIt() {
        var api = program.api().signIn(person("it-token", UNIT, Post.DISPATCHER), Program.PASSWORD);
        var tokens = api.get("/tokens").expect(200);
        assertThat(tokens.text("items/0/name")).isEqualTo("test");
        assertThat(tokens.text("items/0/expiresAt")).endsWith("+08:00");
        assertThat(tokens.content()).doesNotContain("bst_");
        var stranger = program.api().signIn(person("it-token2", UNIT, Post.DISPATCHER), Program.PASSWORD);
        var path = "/tokens/" + tokens.text("items/0/id");
        stranger.delete(path).expect(404);
        api.delete(path).expect(204);
        api.get("/tokens").expect(401);
        assertThat(story("it-token")).containsExactly("CREATED", "SIGNED_IN", "TOKEN_ISSUED", "TOKEN_REVOKED");
    }

    @Test
    void aWrongPasswordIsToldAlikeForKnownAndUnknownNames() {
        person("it-wrong", UNIT, Post.GRID);
        var known = program.api().post("/tokens", Map.of("username", "it-wrong", "password", "nonsense"));
        var unknown = program.api().post("/tokens", Map.of("username", "it-nobody", "password", "nonsense"));
        assertThat(known.expect(401).code()).isEqualTo("bad-credentials");
        assertThat(unknown.content()).isEqualTo(known.content());
        program.api().post("/tokens", Map.of("username", "it-wrong")).expect(422);
    }

    @Test
    void parallelGuessesGetNoMoreThanFiveTries() throws Exception {
        person("it-burst", UNIT, Post.GRID);
        Callable<Accounts.SignIn> guess =
                () -> accounts.signIn("it-burst", "nonsense", null, Accounts.Door.TOKEN, "10.77.0.1");
        var pool = Executors.newFixedThreadPool(6);
        try {
            for (var answer :
                    pool.invokeAll(IntStream.range(0, 12).mapToObj(i -> guess).toList())) {
                assertThat(answer.get().outcome()).isNotEqualTo(Outcome.OK);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(story("it-burst")).filteredOn("SIGN_IN_FAILED"::equals).hasSize(5);
        assertThat(story("it-burst")).filteredOn("LOCKED"::equals).hasSize(1);
        assertThat(trail.firstBroken(new SubjectRef("account", "it-burst"))).isEmpty();
        var locked = program.api().post("/tokens", Map.of("username", "it-burst", "password", Program.PASSWORD));
        assertThat(locked.expect(401).code()).isEqualTo("locked");
    }

    @Test
    void parallelFirstTriesAtOneNameAreAllCounted() throws Exception {
        Callable<Accounts.SignIn> guess =
                () -> accounts.signIn("it-nobody-at-all", "nonsense", null, Accounts.Door.TOKEN, "10.77.0.2");
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var answer : pool.invokeAll(List.of(guess, guess, guess, guess))) {
                assertThat(answer.get().outcome()).isEqualTo(Outcome.WRONG);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(accounts.signIn("it-nobody-at-all", "nonsense", null, Accounts.Door.TOKEN, "10.77.0.2")
                        .outcome())
                .isEqualTo(Outcome.LOCKED);
    }

    @Test
    void aContractorSeesItsOwnCompanyOnlyAndNoPeople() {
        var api = program.api().signIn(person("it-contractor", COMPANY, Post.CONTRACTOR), Program.PASSWORD);
        var units = api.get("/units?limit=200").expect(200).content();
        assertThat(units).contains("\"" + COMPANY + "\"", UNIT).doesNotContain(OTHER_COMPANY);
        assertThat(api.get("/people").expect(403).code()).isEqualTo("people-rights");
    }

    @Test
    void theListOfPeopleHoldsNothingPersonal() {
        staff.unit(UNIT).orElseGet(() -> {
            person("it-first", UNIT, Post.GRID);
            return staff.unit(UNIT).orElseThrow();
        });
        staff.addPerson("it-phone", "试验员", UNIT, Set.of(Post.GRID), null, "13800000417", Program.PASSWORD);
        var api = program.api().signIn(person("it-people", UNIT, Post.SUPERVISOR), Program.PASSWORD);
        var people = api.get("/people?limit=200").expect(200).content();
        assertThat(people).contains("it-phone").doesNotContain("13800000417").doesNotContain("$2a$");
    }

    @Test
    void aNewRoadIsFoundAtOnceAndGoesAwayWithItsTransaction() {
        var road = new Road(
                "IT-ROAD", "试验路", Region.TOWN, List.of(new GeoPoint(36.05, 118.30), new GeoPoint(36.05, 118.31)), 12);
        var onIt = new GeoPoint(36.0501, 118.305);
        transaction.executeWithoutResult(status -> {
            places.addRoad(road);
            assertThat(places.locate(onIt).orElseThrow().roadName()).isEqualTo("试验路");
            status.setRollbackOnly();
        });
        assertThat(places.locate(onIt).orElseThrow().road()).isNull();
        places.addRoad(road);
        assertThat(places.locate(onIt).orElseThrow().address()).isEqualTo("试验路 中段");
        assertThatThrownBy(() -> places.addRoad(road)).hasMessageContaining("road-taken");
        assertThat(places.locate(new GeoPoint(39.9, 116.4))).isEmpty();
    }
}
