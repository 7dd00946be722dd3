package cn.bense.settlement.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.Channel;
import cn.bense.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

/** Proposals against amounts computed by hand from domain.md 5.3 and 5.7; the DMN is the real one. */
class DeductionRuleTest {

    private final RuleFixture rule = new RuleFixture();

    @ParameterizedTest(name = "{0} late {1} min, {2} before, {3}: {4}")
    @CsvSource({
        // clause, minutes late, repeats before, channel, lines "clause fen points"
        "D01,     0, 0, STAFF,  D01 10000 0.50",
        "D01,     1, 0, STAFF,  D01 10000 0.50|D11 5000 0.20", // each started 24 h
        "D01,  1440, 0, STAFF,  D01 10000 0.50|D11 5000 0.20", // 24 h sharp is one
        "D01,  1470, 0, STAFF,  D01 10000 0.50|D11 10000 0.40", // x1.5 = +50, D11 = 2 x 50: D11 stands, D01 x1
        "D01,  2880, 0, STAFF,  D01 10000 0.50|D11 10000 0.40",
        "D01, 14401, 0, STAFF,  D01 10000 0.50|D11 50000 2.00", // 11 started days: 550 and 2.2 points, capped
        "D01, 30000, 0, STAFF,  D01 10000 0.50|D11 50000 2.00",
        "D08,  1440, 0, STAFF,  D08 20000 1.00|D11 5000 0.20", // x2 only beyond 24 h
        "D08,  1441, 0, STAFF,  D08 40000 2.00", // x2 = +200, D11 = 100: the multiplier stands
        "D08,  4320, 0, STAFF,  D08 40000 2.00", // 72 h sharp: +200 against 150
        "D08,  4321, 0, STAFF,  D08 20000 1.00|D11 20000 0.80", // +200 is not more than 200
        "D01,     0, 1, STAFF,  D01 15000 0.75",
        "D01,     0, 2, STAFF,  D01 20000 1.00",
        "D01,     0, 9, STAFF,  D01 20000 1.00",
        "D01,     0, 0, LEADER, D01 20000 1.00",
        "D01,     0, 0, MEDIA,  D01 20000 1.00",
        "D01,     0, 1, MEDIA,  D01 20000 1.00", // the larger of 1.5 and 2, never 3
        "D01,     0, 2, LEADER, D01 20000 1.00", // never 4
        "D08,  1441, 2, MEDIA,  D08 40000 2.00", // never 8
        "D01,  1470, 1, STAFF,  D01 15000 0.75|D11 10000 0.40", // D11 itself has no multiplier
        "D03,     0, 1, STAFF,  D03 7500 0.30",
        "X1,      0, 1, STAFF,  X1 5000 0.08", // 33.33 x 1.5 = 49.995 and 0.05 x 1.5 = 0.075, both HALF_UP
        ",     1470, 0, STAFF,  D11 10000 0.40", // a plain item has no clause of its own
        ",        0, 0, STAFF,  ''",
    })
    void proposesAtClose(String clause, long minutesLate, long repeats, Channel channel, String lines) {
        rule.clause(clause)
                .late(Duration.ofMinutes(minutesLate))
                .repeats(repeats)
                .channel(channel);
        assertThat(String.join("|", lines(rule.proposals("CLOSE")))).isEqualTo(lines);
    }

    /** domain.md 6.2: not charged if the source is caught and the contractor reported it first. */
    @Test
    void doesNotChargeGreaseWhoseSourceTheContractorReportedFirst() {
        rule.clause("D02").sourceCaught();
        assertThat(lines(rule.proposals("CLOSE"))).containsExactly("D02 10000 0.50");
        assertThat(rule.waivers()).isEmpty();

        rule.sourceNamedBefore();
        assertThat(rule.proposals("CLOSE")).isEmpty();
        assertThat(rule.waivers()).containsExactly("D02：承包企业先报来源，不计扣");
        rule.clause("D01");
        assertThat(lines(rule.proposals("CLOSE"))).containsExactly("D01 10000 0.50");
        assertThat(rule.waivers()).isEmpty();
    }

    @Test
    void chargesGreaseWhoseSourceNobodyCaught() {
        rule.clause("D02").foundByPerformer();
        assertThat(lines(rule.proposals("CLOSE"))).containsExactly("D02 10000 0.50");
        rule.sourceCaught();
        assertThat(rule.proposals("CLOSE")).isEmpty();
        assertThat(rule.waivers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, D12 10000 0.50", "2, D12 20000 1.00", "3, D12 50000 2.00", "4, D12 50000 2.00"})
    void proposesEachReworkByItsNumberWithoutMultiplier(int reworks, String line) {
        rule.reworks(reworks).repeats(5).channel(Channel.MEDIA).late(Duration.ofHours(90));
        var proposals = rule.proposals("REWORK");
        assertThat(lines(proposals)).containsExactly(line);
        assertThat(proposals.get(0).episode()).isEqualTo("REWORK-" + reworks);
    }

    @ParameterizedTest
    @CsvSource({"D01, 20000", "D05, 40000", "D08, 40000", "X1, 6666"})
    void boundsAChangeByTheHighestAmountTimesTheLargestMultiplier(String clause, long highest) {
        assertThat(rule.clause(clause).proposals("CLOSE").get(0).highest().fen())
                .isEqualTo(highest);
    }

    @Test
    void boundsLatenessAndReworkByTheirOwnHighest() {
        assertThat(rule.clause(null)
                        .late(Duration.ofHours(1))
                        .proposals("CLOSE")
                        .get(0)
                        .highest()
                        .fen())
                .isEqualTo(50000);
        assertThat(rule.reworks(1).proposals("REWORK").get(0).highest().fen()).isEqualTo(50000);
    }

    @Test
    void proposesNothingWithoutContractTariffOrBeforePhoto() {
        assertThat(new RuleFixture().withoutContract().proposals("CLOSE")).isEmpty();
        assertThat(new RuleFixture().withoutTariff().proposals("CLOSE")).isEmpty();
        assertThat(new RuleFixture().withoutBeforePhoto().proposals("CLOSE")).isEmpty();
    }

    @Test
    void countsRepeatsOnTheRoadInThirtyDaysBeforeTheFinding() {
        rule.proposals("CLOSE");
        Mockito.verify(rule.earlier)
                .countRepeats(
                        "HT2026-01",
                        "D01",
                        "JIANKANG",
                        "AJ20260518-00001",
                        RuleFixture.FOUND.minus(Duration.ofHours(30 * 24)),
                        RuleFixture.FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T23:59:59.999, 2026-05",
        "2026-06-01T00:00:00.000, 2026-06",
        "2026-12-31T23:59:59.999, 2026-12",
        "2027-01-01T00:00:00.000, 2027-01",
        "2028-02-29T00:00:00.000, 2028-02",
        "2028-02-29T23:59:59.999, 2028-02",
        "2028-03-01T00:00:00.000, 2028-03",
    })
    void chargesTheMonthOfFindingDeadlineOrReworkInShanghai(LocalDateTime local, YearMonth month) {
        var at = local.atZone(Zone.SHANGHAI).toInstant();
        var elsewhere = Instant.parse("2027-08-15T00:00:00Z");
        assertThat(new RuleFixture().found(at).due(elsewhere).now(elsewhere).proposals("CLOSE"))
                .extracting(Proposal::month)
                .containsExactly(month);
        assertThat(new RuleFixture()
                        .clause(null)
                        .late(Duration.ofHours(1))
                        .found(elsewhere)
                        .due(at)
                        .now(elsewhere)
                        .proposals("CLOSE"))
                .extracting(Proposal::month)
                .containsExactly(month);
        assertThat(new RuleFixture()
                        .reworks(1)
                        .found(elsewhere)
                        .due(elsewhere)
                        .now(at)
                        .proposals("REWORK"))
                .extracting(Proposal::month)
                .containsExactly(month);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void doublesOnlyForLeadersAndMedia(Channel channel) {
        var higher = channel == Channel.LEADER || channel == Channel.MEDIA;
        assertThat(rule.channel(channel).proposals("CLOSE").get(0).amount().fen())
                .isEqualTo(higher ? 20000 : 10000);
    }

    @Test
    void writesTheArithmeticForTheContractorToFollow() {
        var proposal = rule.repeats(1).proposals("CLOSE").get(0);
        assertThat(proposal.formula())
                .containsExactly(
                        "条款 D01 D01，道路清扫保洁单价第 3 版（发现之日在用）",
                        "单价：100.00 元",
                        "倍数：30 天内第二次，×1.5（只取最大的一个，不连乘）",
                        "30 天内同条款同路段此前已有 1 次",
                        "100.00 × 1.5 = 150.00 元");
        assertThat(proposal.row()).isEqualTo("事项条款 · 30 天内第二次");
        assertThat(proposal.ruleVersion()).isEqualTo(7);
        assertThat(proposal.inputs()).contains("\"repeatCount\":1", "\"channelWeight\":\"ORDINARY\"");
    }

    private static List<String> lines(List<Proposal> proposals) {
        return proposals.stream()
                .map(p -> "%s %d %s".formatted(p.clause().code(), p.amount().fen(), p.points()))
                .toList();
    }
}
