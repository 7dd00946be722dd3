package cn.bense.operations.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Every event row follows the one before it: number, digest of the one before, own digest computed anew; and every head that was
 * noted still stands, so that nothing was taken off a chain's end.
 */
final class EventChains implements Check {

    private static final String FIRST = "0".repeat(64);
    private static final char SEPARATOR = '\u001f';

    /** Where the reading stands. */
    private static final class Place {
        String subject = "";
        long seq;
        String digest = FIRST;
    }

    @Override
    public String key() {
        return "event-chains";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var place = new Place();
        var looked = new long[1];
        books.each(
                "select id, subject_kind, subject_number, seq, at_millis, actor, type, from_state, to_state, text, changes,"
                        + " previous_digest, digest from audit_event"
                        + " order by subject_kind, subject_number, seq",
                row -> {
                    looked[0]++;
                    follow(place, row, findings);
                });
        heads(books, findings);
        return looked[0];
    }

    private static void heads(Books books, Findings findings) throws SQLException {
        books.each(
                "select h.subject_number, h.seq, h.digest, h.anchor, e.digest as stored from audit_head h"
                        + " left join audit_event e on e.subject_kind = h.subject_kind"
                        + " and e.subject_number = h.subject_number and e.seq = h.seq"
                        + " where e.id is null or e.digest <> h.digest",
                row -> findings.add(
                        "audit_event",
                        row.getString("subject_number"),
                        "第 " + row.getLong("seq") + " 条，audit_head.anchor=" + row.getLong("anchor"),
                        "记下的链尾 " + row.getString("digest"),
                        row.getString("stored") == null ? "这一条没有了" : "摘要 " + row.getString("stored")));
    }

    private static void follow(Place place, ResultSet row, Findings findings) throws SQLException {
        var number = row.getString("subject_number");
        var subject = row.getString("subject_kind") + " " + number;
        var begins = !subject.equals(place.subject);
        var expectedSeq = begins ? 1 : place.seq + 1;
        var expectedPrevious = begins ? FIRST : place.digest;
        var key = "id=" + row.getLong("id") + "，第 " + row.getLong("seq") + " 条";
        var computed = digest(row);
        if (row.getLong("seq") != expectedSeq) {
            findings.add("audit_event", number, key, "接着是第 " + expectedSeq + " 条", "第 " + row.getLong("seq") + " 条");
        } else if (!row.getString("previous_digest").equals(expectedPrevious)) {
            findings.add("audit_event", number, key, "前一条的摘要 " + expectedPrevious, row.getString("previous_digest"));
        } else if (!row.getString("digest").equals(computed)) {
            findings.add(
                    "audit_event", number, key, "按内容重算的摘要 " + computed, "存着 " + row.getString("digest") + "：内容被改过");
        }
        place.subject = subject;
        place.seq = row.getLong("seq");
        place.digest = row.getString("digest");
    }

    private static String digest(ResultSet row) throws SQLException {
        var text = new StringBuilder(row.getString("previous_digest"));
        for (var column : new String[] {
            "subject_kind", "subject_number", "seq", "at_millis", "actor", "type", "from_state", "to_state", "text"
        }) {
            text.append(SEPARATOR).append(row.getString(column));
        }
        var changes = row.getString("changes");
        if (changes != null) {
            text.append(SEPARATOR).append(changes);
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
