package cn.bense.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.organization.Places;
import cn.bense.shared.Money;
import cn.bense.shared.Zone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of one contract. */
class ContractDetailTest {

    private static final LocalDate JAN = LocalDate.of(2026, 1, 1);
    private static final Contract CONTRACT = new Contract(
            "HT2026-01",
            "城区道路保洁",
            "JINGYUAN",
            "净源环卫",
            "CXHJ",
            "城乡环境中心",
            ServiceType.SANITATION,
            Mode.ITEM_AMOUNT,
            Money.ofYuan(386_000),
            new BigDecimal("0.2000"),
            JAN,
            null);

    @Test
    void writesFieldsOfTheContractClausesInForceVersionsAndAreas() {
        var clause = new Clause(
                "D01", "雨水口", Money.ofYuan(100), null, null, new BigDecimal("1.5"), Money.ofYuan(100), BigDecimal.ONE);
        var json = write(new Tariff("HT2026-01", 1, JAN, null, List.of(clause)));

        assertThat(json.get("code").asString()).isEqualTo("HT2026-01");
        assertThat(json.get("monthlyFeeFen").asLong()).isEqualTo(38_600_000);
        assertThat(json.get("from").asString()).isEqualTo("2026-01-01");
        assertThat(json.get("to").isNull()).isTrue();
        assertThat(json.get("tariffVersion").asInt()).isEqualTo(1);
        assertThat(json.get("clauses").get(0).get("firstFen").asLong()).isEqualTo(10_000);
        assertThat(json.get("tariffs").get(0).get("clauses")).hasSize(1);
        assertThat(json.get("areas").get(0).get("roadName").asString()).isEqualTo("健康路");
    }

    private static JsonNode write(Tariff tariff) {
        var contracts = Mockito.mock(Contracts.class);
        Mockito.when(contracts.tariff(Mockito.eq("HT2026-01"), Mockito.any())).thenReturn(Optional.of(tariff));
        Mockito.when(contracts.tariffs("HT2026-01")).thenReturn(List.of(tariff));
        Mockito.when(contracts.areas("HT2026-01"))
                .thenReturn(List.of(new Area("HT2026-01", "DRAIN_LEAF_CLEARING", "JKL", null, JAN, null)));
        var places = Mockito.mock(Places.class);
        Mockito.when(places.road("JKL"))
                .thenReturn(Optional.of(new Places.Road("JKL", "健康路", Places.Region.CORE, List.of(), 30)));
        var now = Clock.fixed(Instant.parse("2026-05-18T02:00:00Z"), Zone.SHANGHAI);
        var mapper = JsonMapper.builder().build();
        return mapper.readTree(mapper.writeValueAsString(new ContractViews(contracts, places, now).detail(CONTRACT)));
    }
}
