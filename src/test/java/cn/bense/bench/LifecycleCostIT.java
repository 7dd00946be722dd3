package cn.bense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/**
 * What one lifecycle asks of the database, from the report's photo to the confirmed deduction: exact counts, whatever else the
 * machine does. {@code mvn -Pbench verify} prints which statements they are.
 */
@ProgramTest
class LifecycleCostIT {

    private static final long MOST_ROUND_TRIPS = 320;
    private static final long MOST_COMMITS = 10;

    private final OurLifecycle life;
    private final Spots spots;

    LifecycleCostIT(BeanFactory beans, DemoTown town, Places places) {
        town.build();
        life = new OurLifecycle(beans);
        spots = new Spots(places);
    }

    @Test
    void staysWithinTheGoal() throws SQLException {
        Assumptions.assumeTrue(TestDatabase.get().isMariaDb(), "the server counts, H2 does not");
        life.run(spots.next(), life.evidence());
        try (var connection = TestDatabase.get().connect()) {
            var cost = ServerCounts.leastOfThree(connection, () -> {
                var evidence = life.evidence();
                return () -> life.run(spots.next(), evidence);
            });
            assertThat(cost.questions()).as("round trips of a lifecycle").isLessThanOrEqualTo(MOST_ROUND_TRIPS);
            assertThat(cost.commits()).as("commits of a lifecycle").isLessThanOrEqualTo(MOST_COMMITS);
        }
    }
}
