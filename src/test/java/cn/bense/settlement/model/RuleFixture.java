package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts.Facts;
import cn.bense.cases.CaseFacts.Proof;
import cn.bense.cases.Channel;
import cn.bense.cleanup.SourceNotices;
import cn.bense.cleanup.SourceNotices.Notice;
import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.process.Decisions;
import cn.bense.settlement.SettlementSettings;
import cn.bense.shared.Money;
import cn.bense.shared.SubjectRef;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import tools.jackson.databind.json.JsonMapper;

/** The rule with the real DMN table, the default tariff of domain.md 5.3 and a case to judge. */
final class RuleFixture {

    static final Instant FOUND = Instant.parse("2026-05-18T01:00:00Z");
    static final Instant DUE = FOUND.plus(Duration.ofHours(8));

    private static final SubjectRef CASE = new SubjectRef("case", "AJ20260518-00001");

    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Contract CONTRACT = new Contract(
            "HT2026-01",
            "道路清扫保洁",
            "JINGYUAN",
            "净源环卫",
            "CXHJ",
            "城乡环境中心",
            ServiceType.SANITATION,
            Mode.ITEM_AMOUNT,
            Money.ofYuan(800_000),
            new BigDecimal("0.2000"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2029, 1, 1));

    final DeductionRows earlier = Mockito.mock();
    private final Contracts contracts = Mockito.mock();
    private @Nullable String clause = "D01";
    private Duration late = Duration.ZERO;
    private Channel channel = Channel.STAFF;
    private Instant found = FOUND;
    private Instant due = DUE;
    private Instant now = FOUND.plus(Duration.ofHours(9));
    private @Nullable String contract = CONTRACT.code();
    private List<Proof> proof = List.of(new Proof("before", "p1", "d1"), new Proof("after", "p2", "d2"));
    private int reworks;
    private boolean foundByPerformer;
    private final SourceNotices sources = Mockito.mock();

    RuleFixture() {
        Mockito.when(contracts.contract(CONTRACT.code())).thenReturn(Optional.of(CONTRACT));
        Mockito.when(contracts.tariff(Mockito.eq(CONTRACT.code()), Mockito.any()))
                .thenReturn(Optional.of(new Tariff(CONTRACT.code(), 3, CONTRACT.from(), null, tariff())));
    }

    /** domain.md 5.3 and the points of 5.7, typed again; X1 and X2 are made up to show rounding. */
    private static List<Clause> tariff() {
        return List.of(
                clause("D01", 10000, "1.50", 10000, "0.50", "0.50"),
                clause("D02", 10000, "1.50", 10000, "0.50", "0.50"),
                clause("D03", 5000, "1.50", 5000, "0.20", "0.20"),
                clause("D05", 5000, "1.50", 20000, "0.20", "1.00"),
                clause("D08", 20000, "2.00", 20000, "1.00", "1.00"),
                clause("D11", 5000, "1.00", 50000, "0.20", "2.00"),
                new Clause(
                        "D12",
                        "返工",
                        Money.ofFen(10000),
                        Money.ofFen(20000),
                        Money.ofFen(50000),
                        BigDecimal.ONE,
                        Money.ofFen(50000),
                        new BigDecimal("0.50"),
                        new BigDecimal("1.00"),
                        new BigDecimal("2.00"),
                        new BigDecimal("2.00")),
                clause("X1", 3333, "1.00", 3333, "0.05", "0.05"));
    }

    private static Clause clause(String code, long fen, String late, long max, String points, String maxPoints) {
        return new Clause(
                code,
                code,
                Money.ofFen(fen),
                null,
                null,
                new BigDecimal(late),
                Money.ofFen(max),
                new BigDecimal(points),
                null,
                null,
                new BigDecimal(maxPoints));
    }

    RuleFixture clause(@Nullable String code) {
        clause = code;
        return this;
    }

    RuleFixture late(Duration by) {
        late = by;
        return this;
    }

    RuleFixture channel(Channel by) {
        channel = by;
        return this;
    }

    RuleFixture repeats(long before) {
        Mockito.when(earlier.countRepeats(
                        Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any()))
                .thenReturn(before);
        return this;
    }

    RuleFixture reworks(int times) {
        reworks = times;
        return this;
    }

    RuleFixture found(Instant at) {
        found = at;
        return this;
    }

    RuleFixture due(Instant at) {
        due = at;
        return this;
    }

    RuleFixture now(Instant at) {
        now = at;
        return this;
    }

    RuleFixture foundByPerformer() {
        foundByPerformer = true;
        return this;
    }

    /** The crew named the source at this work. */
    RuleFixture sourceCaught() {
        Mockito.when(sources.of(CASE)).thenReturn(List.of(notice("TZ20260518-0002")));
        return this;
    }

    /** The contractor named a source at this spot before the case was found. */
    RuleFixture sourceNamedBefore() {
        Mockito.when(sources.earlierAtSpot(CASE, found)).thenReturn(Optional.of(notice("TZ20260516-0001")));
        return this;
    }

    private static Notice notice(String number) {
        return new Notice(number, "RW1", CASE, "老王烧烤", "健康路", "H3", 0, FOUND, FOUND, "OPEN");
    }

    List<String> waivers() {
        return rule().waivers(facts(), "CLOSE");
    }

    RuleFixture withoutContract() {
        contract = null;
        return this;
    }

    RuleFixture withoutTariff() {
        Mockito.when(contracts.tariff(Mockito.any(), Mockito.any())).thenReturn(Optional.empty());
        return this;
    }

    RuleFixture withoutBeforePhoto() {
        proof = List.of(new Proof("after", "p2", "d2"));
        return this;
    }

    List<Proposal> proposals(String event) {
        return rule().proposals(facts(), event);
    }

    private DeductionRule rule() {
        var settings = settings();
        var clock = Clock.fixed(now, java.time.ZoneOffset.UTC);
        return new DeductionRule(
                RuleFixture::decide,
                contracts,
                earlier,
                new SourceFirst(sources),
                settings,
                JsonMapper.shared(),
                clock);
    }

    private static Limit days(int n) {
        return new Limit(n, LimitUnit.WORK_DAY);
    }

    Facts facts() {
        return new Facts(
                "AJ20260518-00001",
                "DRAIN_LEAF_CLEARING",
                "下水道落叶清理",
                "JIANKANG",
                "健康路 中段",
                channel,
                found,
                due,
                due.plus(late),
                null,
                late,
                "JINGYUAN",
                "净源环卫",
                contract,
                "CXHJ",
                reworks,
                false,
                foundByPerformer,
                clause,
                proof,
                36.18,
                118.16);
    }

    private static Decisions.Outcome decide(String key, Map<String, Object> inputs) {
        try {
            var file = Files.readAllBytes(Path.of("bpmn/settlement/deduction-clause.dmn"));
            var decision = DMN.parseDecision(key, new ByteArrayInputStream(file));
            return new Decisions.Outcome(
                    key,
                    7,
                    DMN.evaluateDecisionTable(decision, inputs).getResultList().stream()
                            .map(row -> Map.copyOf(row))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SettlementSettings settings() {
        return new SettlementSettings(
                days(2),
                days(3),
                days(3),
                Duration.ofHours(720),
                Duration.ofHours(24),
                Duration.ofHours(2),
                "10-20",
                "12-10");
    }
}
