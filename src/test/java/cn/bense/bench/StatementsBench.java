package cn.bense.bench;

import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Prints every statement of one lifecycle in order, and how often each shape came. */
@ProgramTest
class StatementsBench {

    private final OurLifecycle life;
    private final Spots spots;

    StatementsBench(BeanFactory beans, DemoTown town, Places places) {
        town.build();
        life = new OurLifecycle(beans);
        spots = new Spots(places);
    }

    @Test
    void printsWhatALifecycleAsks() throws SQLException {
        life.run(spots.next(), life.evidence());
        try (var connection = TestDatabase.get().connect()) {
            for (int i = 0; i < 6; i++) {
                var evidence = life.evidence();
                var before = ServerCounts.read(connection);
                life.run(spots.next(), evidence);
                System.out.println(ServerCounts.read(connection).since(before));
            }
            var more = life.evidence();
            var log = new StatementLog(connection);
            log.begin();
            life.run(spots.next(), more);
            log.end().forEach(statement -> System.out.println("Q " + StatementLog.shape(statement)));
        }
    }
}
