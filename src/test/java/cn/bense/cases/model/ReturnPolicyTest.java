package cn.bense.cases.model;

import static cn.bense.worktime.CalendarFixture.at;
import static cn.bense.worktime.CalendarFixture.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.bense.cases.CaseState;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestDesk.Asked;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestSettings;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.worktime.CalendarFixture;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Not ours": within two work hours of receipt, twice at most, the third is ruled on, and a ruling binds (domain.md 2.2). */
class ReturnPolicyTest {

    private static final Instant NOW = at("2026-05-18 09:46");
    private static final RequestSettings SETTINGS = new RequestSettings(
            new Limit(2, LimitUnit.WORK_HOUR),
            2,
            Duration.ofMinutes(30),
            50,
            Duration.ofDays(7),
            Duration.ofDays(180),
            5,
            30);
    private static final Person CREW = new Person("crew", "孙海", "JINGYUAN", "净源环卫", true, Set.of(Post.CREW), "孙海组");

    private final ReturnPolicy policy = new ReturnPolicy(CalendarFixture.workTime(), SETTINGS);
    private final CaseFile file = new CaseFile("AJ1", new Finding(), Severity.NORMAL, new Site());

    @ParameterizedTest(name = "received {0}: until {1}")
    @CsvSource({
        "2026-05-18 08:58, 2026-05-18 10:58",
        "2026-05-18 20:10, 2026-05-19 07:10", // crews' hours end at 21:00
        "2026-05-18 02:00, 2026-05-18 08:00",
        "2026-05-02 10:00, 2026-05-02 12:00", // and know no holiday
    })
    void opensForTwoWorkHoursFromReceipt(String received, String until) {
        assertThat(local(policy.until(at(received), at("2026-06-01 12:00")))).isEqualTo(until);
    }

    @Test
    void staysOpenToTheDeadlineWhereReceiptWasNotConfirmed() {
        assertThat(policy.until(null, at("2026-05-19 10:00"))).isEqualTo(at("2026-05-19 10:00"));
        assertThat(policy.until(null, null)).isNull();
    }

    @Test
    void sendsTheThirdToTheRulingAndDoesNotCountWhatLapsed() {
        var earlier = new ArrayList<CaseRequest>();
        assertThat(policy.goesToRuling(earlier)).isFalse();
        earlier.add(decided(1, false, RequestDecision.REFUSE));
        earlier.add(decided(2, false, RequestDecision.LAPSED));
        assertThat(policy.goesToRuling(earlier)).isFalse();
        earlier.add(decided(3, false, RequestDecision.GRANT));
        assertThat(policy.goesToRuling(earlier)).isTrue();
    }

    @Test
    void knowsNoReturnAfterARuling() {
        var ruled = List.of(decided(1, true, RequestDecision.REFUSE));
        assertThat(policy.allowed(file, ruled, NOW)).isFalse();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> policy.check(file, ruled, NOW))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("return-ruled"));
        assertThat(policy.allowed(file, List.of(decided(1, false, RequestDecision.REFUSE)), NOW))
                .isTrue();
    }

    @Test
    void isDecidedOnceAndNotByItsOwnUnit() {
        var request = request(1, false);
        var supervisor = new Person("supervisor", "许建军", "DUCHA", "督查科", false, Set.of(Post.SUPERVISOR), null);
        var own = new Person("boss", "程国栋", "JINGYUAN", "净源环卫", true, Set.of(Post.SUPERVISOR), null);
        assertThat(RequestRights.mayDecide(supervisor, request)).isTrue();
        assertThat(RequestRights.mayDecide(own, request)).isFalse();
        assertThat(RequestRights.mayDecide(CREW, request)).isFalse();
        request.decide(RequestDecision.REFUSE, "supervisor", "理由", NOW);
        assertThat(RequestRights.mayDecide(supervisor, request)).isFalse();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> request.decide(RequestDecision.GRANT, "supervisor", null, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "RETURN,     DISPATCHED,   true",
        "RETURN,     REWORK,       false",
        "EXTENSION,  DISPATCHED,   false",
        "EXTENSION,  IN_PROGRESS,  true",
        "SUSPENSION, REWORK,       true",
        "SUSPENSION, SUSPENDED,    false",
        "EXTENSION,  FEEDBACK_SUBMITTED, false",
    })
    void isAskedForWhereTheWorkStands(RequestKind kind, CaseState state, boolean possible) {
        assertThat(RequestRights.possible(kind, state)).isEqualTo(possible);
    }

    private CaseRequest decided(int seq, boolean ruling, RequestDecision decision) {
        var request = request(seq, ruling);
        if (decision == RequestDecision.LAPSED) {
            request.lapse(NOW);
        } else {
            request.decide(decision, "supervisor", "理由", NOW);
        }
        return request;
    }

    private CaseRequest request(int seq, boolean ruling) {
        var asked = new Asked(null, "不在我们的路段", null, null, null, List.of("p1"));
        var deciding = new CaseRequest.Deciding(Post.SUPERVISOR, NOW.plusSeconds(1800), ruling);
        return new CaseRequest(file, seq, RequestKind.RETURN, asked, CREW, deciding, NOW);
    }
}
