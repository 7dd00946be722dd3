package cn.bense.notify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.CaseChanged;
import cn.bense.cases.CaseState;
import cn.bense.cleanup.LeaveRoadReminder;
import cn.bense.conditions.Weather;
import cn.bense.conditions.Weather.WarningIssued;
import cn.bense.organization.Post;
import cn.bense.settlement.DeductionChanged;
import cn.bense.settlement.DeductionState;
import cn.bense.shared.Money;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoHearsWhatTest {

    private static final Instant UNTIL = Instant.parse("2026-05-22T09:00:00Z");

    private final Circle circle = new Circle(new Town());
    private final CaseNews cases = new CaseNews(circle);
    private final DeductionNews deductions = new DeductionNews(circle);
    private final WorkNews work = new WorkNews(circle);

    @ParameterizedTest(name = "{0} is told to {1}")
    @CsvSource({
        "DISPATCHED, office crew",
        "REWORK_ORDERED, office crew",
        "DUE_WARNING, office crew centre",
        "OVERDUE, office crew centre boss",
        "FEEDBACK_SUBMITTED, checker",
        "RECHECK_LATE, boss desk checker finder",
        "DISPATCH_LATE, boss desk",
        "SUPERVISION_ORDERED, office crew centre boss",
        "SUPERVISION_RAISED, office crew centre boss deputy",
        "SUPERVISION_RAISED_TOP, office crew centre boss",
        "SUPERVISION_ANSWERED, boss centre",
        "VOID_ASKED, boss",
        "VOIDED, office crew finder",
        "REOPENED, office crew centre",
        "STANDING_WATER, office crew boss",
        "SITE_SENT, walker",
        "SITE_LATE, walker desk boss",
        "SITE_ANSWERED, desk",
        "RULING_ASKED, boss",
        "RULING_LATE, boss deputy",
        "RETURN_REFUSED, office crew centre",
        "EXTENSION_GRANTED, office crew centre",
        "SUSPENSION_GRANTED, office crew centre",
        "RETURN_GRANTED, office crew centre desk",
        "CLOSED, finder",
        "REJECTED, finder",
        "MERGED, finder",
        "LINKED_OPENED, desk",
        "FILED, ''",
        "STEP_DONE, ''"
    })
    void tellsThoseWhoMustAct(String type, String expected) {
        var told = Town.names(cases.of(event(type, "C-JY")).to());
        assertThat(String.join(" ", told)).isEqualTo(expected);
    }

    @Test
    void tellsTheDispatchersOfACaseThatWaits() {
        assertThat(Town.names(cases.waiting(event("FILED", null)).to())).containsExactly("desk");
    }

    @Test
    void asksThoseWhoDecideARequest() {
        var asked = event("SUSPENSION_REQUESTED", "C-JY");
        assertThat(Town.names(cases.asked(asked, Post.DEPUTY).to())).containsExactly("deputy");
        assertThat(Town.names(cases.asked(asked, Post.SUPERVISOR).to())).containsExactly("boss");
        assertThat(cases.asked(asked, null).to()).isEmpty();
    }

    @Test
    void tellsARecallToThoseWhoWereTold() {
        var notice = cases.recalled(event("RECALLED", null), List.of("office", "crew"));
        assertThat(Town.names(notice.to())).containsExactly("office", "crew");
        assertThat(notice.to())
                .allSatisfy(person -> assertThat(notice.linkFor(person)).isNull());
    }

    @Test
    void tellsEveryoneOfAUnitOfTheBureauThatMustDoTheWork() {
        assertThat(Town.names(cases.of(event("DISPATCHED", "DADUI")).to())).containsExactly("brigade");
    }

    @Test
    void leadsACompanyToItsTaskAndTheBureauToTheCase() {
        var notice = cases.of(event("OVERDUE", "C-JY"));
        var town = new Town();
        assertThat(notice.linkFor(town.find("crew").orElseThrow())).isEqualTo("/tasks/AJ20260517-00001");
        assertThat(notice.linkFor(town.find("centre").orElseThrow())).isEqualTo("/cases/AJ20260517-00001");
        assertThat(notice.urgent()).isTrue();
    }

    @Test
    void neverNamesTheFinder() {
        assertThat(cases.of(event("DISPATCHED", "C-JY")).words())
                .noneMatch(word -> word.toString().contains("finder"));
    }

    @ParameterizedTest(name = "{0} is told to {1}")
    @CsvSource({
        "PROPOSED, centre",
        "CONFIRM_LATE, centre",
        "CONFIRM_ESCALATED, boss",
        "NOTICED, office",
        "ACCEPTED, centre",
        "CONFIRMED, ''",
        "DROPPED, ''"
    })
    void tellsOfADeductionThoseWhoAnswerNext(String type, String expected) {
        var notice = deductions.of(deduction(type), (person, number) -> UNTIL);
        assertThat(String.join(" ", Town.names(notice.to()))).isEqualTo(expected);
    }

    @Test
    void tellsTheContractorAmountAndEndOfTheAppealTerm() {
        var notice = deductions.of(deduction("NOTICED"), (person, number) -> UNTIL);
        assertThat(notice.words()).contains(Money.ofFen(10_000), UNTIL);
        assertThat(deductions.of(deduction("PROPOSED"), (p, n) -> UNTIL).words())
                .doesNotContain(UNTIL);
    }

    @Test
    void tellsTheCrewToLeaveTheRoad() {
        var notice = work.of(
                new LeaveRoadReminder("RW20260517-00001", "C-JY", "健康路"), new SubjectRef("case", "AJ20260517-00001"));
        assertThat(Town.names(notice.to())).containsExactly("office", "crew");
        assertThat(notice.occasion()).isEqualTo("RW20260517-00001");
    }

    @Test
    void tellsAWarningToTheDeskTheOwnersAndAllWhoWorkOutside() {
        var warning = new Weather.Warning("YJ1", Weather.Kind.RAIN, Weather.Level.ORANGE, UNTIL, null, "暴雨");
        assertThat(Town.names(work.of(new WarningIssued(warning, "boss")).to()))
                .containsExactly("desk", "boss", "centre", "centre2", "office", "crew", "crew2");
    }

    private static CaseChanged event(String type, @Nullable String performer) {
        return new CaseChanged(
                "AJ20260517-00001",
                type,
                CaseState.FILED,
                CaseState.FILED,
                "雨水篦油污",
                "健康路 66 号",
                "system",
                "finder",
                performer,
                performer == null ? null : "HUANJING",
                "说明",
                7,
                "asker");
    }

    private static DeductionChanged deduction(String type) {
        return new DeductionChanged(
                "KK202605-0001",
                type,
                DeductionState.PROPOSED,
                "AJ20260517-00001",
                "C-JY",
                "HUANJING",
                "超时",
                Money.ofFen(10_000),
                "system",
                "说明",
                3);
    }
}
