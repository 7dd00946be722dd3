package cn.bense.operations;

import cn.bense.process.ProcessBook;
import cn.bense.web.Accounts.Account;
import cn.bense.web.NavCounts;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What waits under 运行维护: places that the last check found, and steps that the engine has given up. */
@Component
class CareCounts implements NavCounts {

    private static final Set<String> CARING = Set.of("ADMIN", "AUDITOR");
    private static final int MOST = 100;

    private final CheckRuns runs;
    private final ProcessBook book;
    private final Clock clock;

    CareCounts(CheckRuns runs, ProcessBook book, Clock clock) {
        this.runs = runs;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> countsFor(Account account) {
        if (CARING.stream().noneMatch(account.authorities()::contains)) {
            return Map.of();
        }
        var found = runs.newest(1, clock.instant()).stream()
                .mapToLong(CheckRun::findings)
                .sum();
        var givenUp =
                book.failedJobs(MOST).stream().filter(job -> job.retries() == 0).count();
        return Map.of("operations", found + givenUp);
    }
}
