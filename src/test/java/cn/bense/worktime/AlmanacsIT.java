package cn.bense.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendars as the migrations leave them in the tables. */
class AlmanacsIT {

    private static final LocalDate NEW_YEAR_2027 = LocalDate.of(2027, 1, 1);

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Almanacs almanacs = new Almanacs(JdbcClient.create(database));

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .load()
                .migrate();
    }

    @Test
    void seededCalendarsAreThoseTheArithmeticIsTestedWith() {
        var seeded = new CalendarArithmetic(almanacs);
        for (int year = 2022; year <= 2027; year++) {
            var first = LocalDate.of(year, 1, 1);
            var last = LocalDate.of(year, 12, 31);
            assertThat(seeded.days(first, last))
                    .isEqualTo(CalendarFixture.workTime().days(first, last));
        }
    }

    @Test
    void aMarkedDayCountsAtOnceAndMakesItsYearKnown() {
        var workTime = new CalendarArithmetic(almanacs);
        assertThat(workTime.warnings(NEW_YEAR_2027, NEW_YEAR_2027)).hasSize(1);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.executeWithoutResult(s -> almanacs.mark(NEW_YEAR_2027, Holidays.Kind.REST, "元旦"));
        transaction.executeWithoutResult(s -> almanacs.mark(NEW_YEAR_2027, Holidays.Kind.REST, "元旦"));
        assertThat(workTime.warnings(NEW_YEAR_2027, NEW_YEAR_2027)).isEmpty();
        assertThat(workTime.days(NEW_YEAR_2027, NEW_YEAR_2027).get(0).office()).isEmpty();
    }
}
