package cn.bense.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.CaseState;
import cn.bense.contract.Contracts.Responsible;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Who may press, void, split and reopen, and when (domain.md 2.2; api.md, Cases). */
class SupervisionRightsTest {

    private static final Instant FOUND = Instant.parse("2026-11-10T02:00:00Z");
    private static final Set<CaseState> VOIDABLE = EnumSet.of(
            CaseState.FILED,
            CaseState.DISPATCHED,
            CaseState.ACKNOWLEDGED,
            CaseState.IN_PROGRESS,
            CaseState.RETURN_REQUESTED,
            CaseState.EXTENSION_REQUESTED,
            CaseState.SUSPENDED,
            CaseState.FEEDBACK_SUBMITTED,
            CaseState.RECHECKING,
            CaseState.REWORK,
            CaseState.RULING);

    private final SupervisionRights rights = at(FOUND.plusSeconds(3600));

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR, DISPATCHED, supervise void split",
        "SUPERVISOR, REWORK, supervise void split",
        "SUPERVISOR, RULING, supervise void",
        "SUPERVISOR, SUSPENDED, void",
        "SUPERVISOR, FEEDBACK_SUBMITTED, void",
        "SUPERVISOR, CLOSED, reopen",
        "SUPERVISOR, REPORTED, ''",
        "SUPERVISOR, VOIDED, ''",
        "DISPATCHER, IN_PROGRESS, void split",
        "DISPATCHER, CLOSED, reopen",
        "INSPECTOR, IN_PROGRESS, void",
        "INSPECTOR, CLOSED, ''",
        "OWNER, DISPATCHED, void",
        "AUDITOR, DISPATCHED, ''",
        "ADMIN, CLOSED, ''",
        "CREW, DISPATCHED, ''",
        "CONTRACTOR, CLOSED, ''"
    })
    void opensToEachPostItsOwn(Post post, CaseState state, String expected) {
        assertThat(String.join(" ", rights.actions(person(post), file(state)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void voidsFromFilingUntilTheEnd(CaseState state) {
        assertThat(SupervisionRights.voidable(file(state))).isEqualTo(VOIDABLE.contains(state));
    }

    @Test
    void letsOnlyThePerformerAnswerAndNobodySuperviseTwice() {
        var file = file(CaseState.IN_PROGRESS);
        file.course().supervision().order("今天办完", FOUND, FOUND.plusSeconds(60));
        assertThat(rights.actions(person(Post.CREW), file)).containsExactly("answer");
        assertThat(rights.actions(person(Post.SUPERVISOR), file)).containsExactly("void", "split");
    }

    @Test
    void leavesAWishToVoidToTheSupervisor() {
        var file = file(CaseState.IN_PROGRESS);
        file.course().supervision().askVoid("zhou", "没有", FOUND);
        assertThat(rights.actions(person(Post.INSPECTOR), file)).isEmpty();
        assertThat(rights.actions(person(Post.SUPERVISOR), file)).contains("void");
    }

    @Test
    void reopensOnlyInTheMonthOfTheFinding() {
        var lastSecond = Instant.parse("2026-11-30T15:59:59Z");
        assertThat(at(lastSecond).frozen(file(CaseState.CLOSED))).isFalse();
        assertThat(at(lastSecond.plusSeconds(1)).frozen(file(CaseState.CLOSED))).isTrue();
    }

    @Test
    void raisesALevelAtATimeAndNotAboveTheDirector() {
        var order = new Supervision();
        order.order("今天办完", FOUND, FOUND);
        for (var level : List.of(2, 3, 3)) {
            order.raise(FOUND);
            assertThat(order.level()).isEqualTo(level);
        }
        order.settle();
        assertThat(order.open()).isFalse();
    }

    private static SupervisionRights at(Instant now) {
        return new SupervisionRights(Clock.fixed(now, Zone.SHANGHAI));
    }

    private static Person person(Post post) {
        var company = post == Post.CREW || post == Post.CONTRACTOR;
        return new Person("p", "某人", company ? "JINGYUAN" : "DUCHA", "", company, Set.of(post), null);
    }

    private static CaseFile file(CaseState state) {
        var finding = new Finding();
        ReflectionTestUtils.setField(finding, "foundAt", FOUND);
        var file = new CaseFile();
        ReflectionTestUtils.setField(file, "number", "AJ20261110-00001");
        ReflectionTestUtils.setField(file, "finding", finding);
        ReflectionTestUtils.setField(file, "state", state);
        file.assignment().give(new Responsible("JINGYUAN", "净源环卫", null, "CXHJ", "责任路段"), "system", FOUND);
        return file;
    }
}
