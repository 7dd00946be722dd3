package cn.bense.operations.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the unique key forbids can only be seen in a database that has lost it. */
class ChargedOnceTest {

    @Test
    void namesACaseThatWasChargedTwiceForTheSame() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
                var statement = connection.createStatement()) {
            statement.execute("create table cases_case_file (id bigint, number varchar(30))");
            statement.execute(
                    "create table settlement_deduction (id bigint, number varchar(30), case_number varchar(30),"
                            + " clause varchar(10), episode varchar(20))");
            statement.execute("insert into cases_case_file values (1, 'AJ20260417-00001')");
            statement.execute("insert into settlement_deduction values"
                    + " (1, 'KK202604-0001', 'AJ20260417-00001', 'D01', 'CLOSE'),"
                    + " (2, 'KK202604-0002', 'AJ20260417-00001', 'D12', 'REWORK-1'),"
                    + " (3, 'KK202604-0003', 'AJ20260417-00001', 'D01', 'CLOSE')");
            var findings = new Findings();
            new ChargedOnce().look(new Books(connection, Path.of("."), Instant.EPOCH), findings);
            assertThat(findings.kept()).singleElement().satisfies(f -> {
                assertThat(f.number()).isEqualTo("KK202604-0003");
                assertThat(f.actual()).contains("2 条", "D01");
            });
        }
    }
}
