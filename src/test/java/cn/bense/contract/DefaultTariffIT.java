package cn.bense.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.catalog.RegisterTestDatabase;
import cn.bense.contract.Contracts.Clause;
import cn.bense.shared.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seeded tariff against domain.md 5.3 and the points of 5.7 "Score", typed from the text. */
class DefaultTariffIT {

    private static List<Clause> clauses = List.of();

    @BeforeAll
    static void open() throws IOException {
        var tables = new RegisterTables(new RegisterTestDatabase().jdbc(), RegisterFixtures.staff());
        clauses = tables.load().defaultClauses();
    }

    @ParameterizedTest(name = "{0} {1} yuan, late x{2}, {4} points")
    @CsvSource(textBlock = """
                    D01, 100, 1.5, 100, 0.5, 0.5
                    D02, 100, 1.5, 100, 0.5, 0.5
                    D03, 50, 1.5, 50, 0.2, 0.2
                    D04, 50, 1.5, 50, 0.2, 0.2
                    D05, 50, 1.5, 200, 0.2, 1
                    D06, 50, 1.5, 50, 0.2, 0.2
                    D07, 50, 1.5, 50, 0.2, 0.2
                    D08, 200, 2, 200, 1, 1
                    D09, 100, 1.5, 200, 0.5, 1
                    D10, 300, 1, 1000, 1, 3
                    D11, 50, 1, 500, 0.2, 2
                    D12, 100, 1, 500, 0.5, 2
                    D13, 1000, 1, 1000, 3, 3
                    D14, 1000, 1, 5000, 1, 3
                    D15, 300, 1, 1000, 1, 3
                    D16, 1000, 1, 1000, 2, 2
                    """)
    void holdsAmountsAndPoints(
            String code, long first, BigDecimal late, long max, BigDecimal points, BigDecimal maxPoints) {
        var clause = clause(code);
        assertThat(clause.name()).isNotBlank();
        assertThat(clause.first()).isEqualTo(Money.ofYuan(first));
        assertThat(clause.lateMultiplier()).isEqualByComparingTo(late);
        assertThat(clause.max()).isEqualTo(Money.ofYuan(max));
        assertThat(clause.points()).isEqualByComparingTo(points);
        assertThat(clause.maxPoints()).isEqualByComparingTo(maxPoints);
    }

    @Test
    void onlyReworkSteps() {
        var rework = clause("D12");
        assertThat(List.of(rework.amount(1), rework.amount(2), rework.amount(3), rework.amount(4)))
                .containsExactly(Money.ofYuan(100), Money.ofYuan(200), Money.ofYuan(500), Money.ofYuan(500));
        assertThat(rework.pointsOf(1)).isEqualByComparingTo("0.5");
        assertThat(rework.pointsOf(2)).isEqualByComparingTo("1");
        assertThat(rework.pointsOf(3)).isEqualByComparingTo("2");
        assertThat(clause("D01").amount(3)).isEqualTo(Money.ofYuan(100));
        assertThat(clauses)
                .filteredOn(c -> c.second() != null)
                .extracting(Clause::code)
                .containsExactly("D12");
    }

    private static Clause clause(String code) {
        return clauses.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
    }
}
