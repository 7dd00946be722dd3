package cn.bense.audit;

import cn.bense.shared.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every chain from its first row to its last, in batches that never depend on the size of the table. */
@Component
class ChainWalk {

    /** What a walk saw; one break a chain, the first. */
    record Seen(long events, long chains, List<ChainBreak> breaks) {}

    private static final int BATCH = 2000;
    private static final int KEPT = 1000;
    private static final String ROWS =
            "select " + StoredRow.COLUMNS + " from audit_event e where e.subject_kind = :kind";

    private final JdbcClient jdbc;

    ChainWalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param progress hears how many rows have been read, once a batch */
    Seen all(LongConsumer progress) {
        var round = new Round(progress);
        for (var kind = nextKind(""); kind != null; kind = nextKind(kind)) {
            round.kind(kind);
        }
        return new Seen(round.events, round.chains, round.breaks);
    }

    /** The first break of one chain, null when it holds. */
    @Nullable
    ChainBreak of(SubjectRef subject) {
        var round = new Round(n -> {});
        round.rest(subject.kind(), subject.number(), 0);
        return round.breaks.isEmpty() ? null : round.breaks.get(0);
    }

    private @Nullable String nextKind(String after) {
        return jdbc.sql("select min(subject_kind) from audit_event where subject_kind > ?")
                .param(after)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private final class Round {
        private final LongConsumer progress;
        private final List<ChainBreak> breaks = new ArrayList<>();
        private long events;
        private long chains;
        private @Nullable StoredRow before;
        private boolean broken;

        Round(LongConsumer progress) {
            this.progress = progress;
        }

        void kind(String kind) {
            var number = "";
            for (var batch = chainsAfter(kind, number); !batch.isEmpty(); batch = chainsAfter(kind, number)) {
                batch.forEach(this::step);
                var last = batch.get(batch.size() - 1);
                number = last.subjectNumber();
                if (batch.size() == BATCH) {
                    rest(kind, number, last.seq());
                }
                progress.accept(events);
            }
        }

        /** What follows in a chain that a batch cut. */
        void rest(String kind, String number, long seq) {
            var at = seq;
            for (var batch = rowsAfter(kind, number, at); !batch.isEmpty(); batch = rowsAfter(kind, number, at)) {
                batch.forEach(this::step);
                at = batch.get(batch.size() - 1).seq();
            }
        }

        private List<StoredRow> chainsAfter(String kind, String number) {
            return jdbc.sql(ROWS + " and e.subject_number > :number order by e.subject_number, e.seq limit " + BATCH)
                    .param("kind", kind)
                    .param("number", number)
                    .query(StoredRow.class)
                    .list();
        }

        private List<StoredRow> rowsAfter(String kind, String number, long seq) {
            return jdbc.sql(ROWS + " and e.subject_number = :number and e.seq > :seq order by e.seq limit " + BATCH)
                    .param("kind", kind)
                    .param("number", number)
                    .param("seq", seq)
                    .query(StoredRow.class)
                    .list();
        }

        private void step(StoredRow row) {
            events++;
            if (before == null || !before.subject().equals(row.subject())) {
                chains++;
                before = null;
                broken = false;
            }
            if (!broken) {
                judge(row);
            }
            before = row;
        }

        private void judge(StoredRow row) {
            var reason =
                    !row.untouched() ? ChainBreak.Reason.CHANGED : row.stands(before) ? null : ChainBreak.Reason.GAP;
            if (reason != null) {
                broken = true;
                if (breaks.size() < KEPT) {
                    breaks.add(new ChainBreak(row.subject(), row.seq(), reason));
                }
            }
        }
    }
}
