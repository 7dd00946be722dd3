package cn.bense.audit;

import cn.bense.shared.Digest;
import cn.bense.shared.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes the heads of all chains that grew, each note chained to the one before. A chain proves nothing about rows taken off
 * its end; the notes do.
 */
@Component
class ChainAnchors {

    /** A note; its digest covers the heads written down with it. */
    record Anchor(
            long seq,
            long atMillis,
            long upToId,
            long heads,
            String headsDigest,
            String previousDigest,
            String digest) {

        String computedDigest() {
            return Digest.of(String.join(
                    "\u001f",
                    previousDigest,
                    Long.toString(seq),
                    Long.toString(atMillis),
                    Long.toString(upToId),
                    Long.toString(heads),
                    headsDigest));
        }
    }

    record Head(String subjectKind, String subjectNumber, long seq, String digest) {}

    /** Rows of transactions that were still open at the last note have lower ids than its last. */
    private static final int STILL_OPEN = 1000;

    private static final int ROWS_A_NOTE = 100_000;
    private static final int NOTES_A_RUN = 50;
    private static final int BATCH = 5000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ChainAnchors(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Anchor> last() {
        return jdbc.sql("select seq, at_millis, up_to_id, heads, heads_digest, previous_digest, digest"
                        + " from audit_anchor order by seq desc limit 1")
                .query(Anchor.class)
                .optional();
    }

    /** Writes the notes that are due; none when nothing was written since the last. In the caller's transaction. */
    void note(Instant at) {
        var more = true;
        for (var i = 0; more && i < NOTES_A_RUN; i++) {
            more = noteOnce(at);
        }
    }

    private boolean noteOnce(Instant at) {
        var last = last().orElse(new Anchor(0, 0, 0, 0, "", StoredRow.FIRST, StoredRow.FIRST));
        var newest = jdbc.sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
        if (newest <= last.upToId()) {
            return false;
        }
        var upTo = Math.min(newest, last.upToId() + ROWS_A_NOTE);
        var heads = grown(Math.max(0, last.upToId() - STILL_OPEN), upTo);
        write(
                new Anchor(last.seq() + 1, at.toEpochMilli(), upTo, heads.size(), digest(heads), last.digest(), ""),
                heads);
        return upTo < newest;
    }

    private List<Head> grown(long after, long upTo) {
        return jdbc.sql("select e.subject_kind, e.subject_number, e.seq, e.digest from audit_event e"
                        + " join (select subject_kind, subject_number, max(seq) as top from audit_event"
                        + " where id > :after and id <= :to group by subject_kind, subject_number) h"
                        + " on h.subject_kind = e.subject_kind and h.subject_number = e.subject_number and h.top = e.seq"
                        + " where not exists (select 1 from audit_head k where k.subject_kind = e.subject_kind"
                        + " and k.subject_number = e.subject_number and k.seq >= e.seq)"
                        + " order by e.subject_kind, e.subject_number")
                .param("after", after)
                .param("to", upTo)
                .query(Head.class)
                .list();
    }

    private void write(Anchor a, List<Head> heads) {
        jdbc.sql("insert into audit_anchor (seq, at_millis, up_to_id, heads, heads_digest, previous_digest, digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(a.seq(), a.atMillis(), a.upToId(), a.heads(), a.headsDigest(), a.previousDigest())
                .param(a.computedDigest())
                .update();
        batches.batchUpdate(
                "insert into audit_head (anchor, subject_kind, subject_number, seq, digest) values (?, ?, ?, ?, ?)",
                heads.stream()
                        .map(h -> new Object[] {a.seq(), h.subjectKind(), h.subjectNumber(), h.seq(), h.digest()})
                        .toList());
    }

    private static String digest(List<Head> heads) {
        var sum = Digest.sha256();
        heads.forEach(h -> sum.update(
                (h.subjectKind() + '\u001f' + h.subjectNumber() + '\u001f' + h.seq() + '\u001f' + h.digest() + '\u001e')
                        .getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sum.digest());
    }

    /** What the notes know better than the chains. */
    List<ChainBreak> breaks() {
        var breaks = new ArrayList<ChainBreak>();
        @Nullable Anchor before = null;
        for (var batch = after(0);
                !batch.isEmpty();
                batch = after(batch.get(batch.size() - 1).seq())) {
            for (var anchor : batch) {
                judge(anchor, before, breaks);
                before = anchor;
            }
        }
        breaks.addAll(lost());
        return breaks;
    }

    private static final SubjectRef NOTES = new SubjectRef("anchor", "hourly");

    private void judge(Anchor anchor, @Nullable Anchor before, List<ChainBreak> breaks) {
        var stands = anchor.seq() == (before == null ? 1 : before.seq() + 1)
                && anchor.previousDigest().equals(before == null ? StoredRow.FIRST : before.digest());
        if (breaks.isEmpty()
                && !(stands
                        && anchor.digest().equals(anchor.computedDigest())
                        && anchor.headsDigest().equals(digest(heads(anchor.seq()))))) {
            breaks.add(new ChainBreak(NOTES, anchor.seq(), ChainBreak.Reason.NOTE));
        }
    }

    private List<Anchor> after(long seq) {
        return jdbc.sql("select seq, at_millis, up_to_id, heads, heads_digest, previous_digest, digest"
                        + " from audit_anchor where seq > ? order by seq limit " + BATCH)
                .param(seq)
                .query(Anchor.class)
                .list();
    }

    private List<Head> heads(long anchor) {
        return jdbc.sql("select subject_kind, subject_number, seq, digest from audit_head where anchor = ?"
                        + " order by subject_kind, subject_number")
                .param(anchor)
                .query(Head.class)
                .list();
    }

    /** Heads once noted that the chains no longer hold; the first of each chain. */
    private List<ChainBreak> lost() {
        return jdbc
                .sql("select k.subject_kind, k.subject_number, min(k.seq) as seq, '' as digest from audit_head k"
                        + " left join audit_event e on e.subject_kind = k.subject_kind"
                        + " and e.subject_number = k.subject_number and e.seq = k.seq"
                        + " where e.digest is null or e.digest <> k.digest"
                        + " group by k.subject_kind, k.subject_number limit 1000")
                .query(Head.class)
                .list()
                .stream()
                .map(h -> new ChainBreak(
                        new SubjectRef(h.subjectKind(), h.subjectNumber()), h.seq(), ChainBreak.Reason.CUT))
                .toList();
    }
}
