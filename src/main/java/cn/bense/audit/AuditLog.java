package cn.bense.audit;

import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import cn.bense.shared.Remembered;
import cn.bense.shared.SubjectRef;
import cn.bense.web.Accounts.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log as the auditor reads it; every look leaves a row itself. 403 {@code audit-forbidden} for everyone else. */
@Service
public class AuditLog {

    /** More rows than this are not exported at once. */
    public static final int EXPORTED = 50_000;

    private static final int BATCH = 1000;
    private static final int SHOWN = 200;

    private final AuditQuery query;
    private final ChainWalk walk;
    private final ChainChecks checks;
    private final AuditLooks looks;
    private final Actors actors;
    private final Remembered<List<String>> kinds;
    private final Remembered<List<String>> types;

    AuditLog(AuditQuery query, ChainWalk walk, ChainChecks checks, AuditLooks looks, Actors actors) {
        this.query = query;
        this.walk = walk;
        this.checks = checks;
        this.looks = looks;
        this.actors = actors;
        this.kinds = new Remembered<>(Duration.ofMinutes(10), query::kinds);
        this.types = new Remembered<>(Duration.ofMinutes(10), query::types);
    }

    /**
     * A page of the log, newest first. Of a chain known to be broken it shows the rows up to the break.
     *
     * @param about what was asked, in Chinese, for the row that this look leaves
     */
    @Transactional
    public Page<AuditLine> search(Account viewer, AuditFilter filter, int limit, @Nullable String after, String about) {
        AuditRights.require(viewer);
        var rows = query.page(filter, breaks(viewer, filter), limit, after);
        looks.write(viewer.username(), "LOG_LOOKED", about);
        return new Page<>(lines(rows), rows.size() < limit ? null : AuditQuery.cursor(rows.get(rows.size() - 1)));
    }

    /** Rows for a panel beside the log, under the look the page itself leaves. */
    @Transactional(readOnly = true)
    public List<AuditLine> beside(Account viewer, AuditFilter filter, int limit) {
        AuditRights.require(viewer);
        return lines(query.page(filter, List.of(), limit, null));
    }

    /** One row. 404 {@code audit-row} when there is none. */
    @Transactional
    public AuditLine one(Account viewer, long id) {
        AuditRights.require(viewer);
        var row = query.one(id).orElseThrow(() -> DomainException.notFound("audit-row", id));
        looks.write(viewer.username(), "LOG_LOOKED", "查看 " + row.subjectNumber() + " 第 " + row.seq() + " 条");
        return lines(List.of(row)).get(0);
    }

    /** The breaks this search meets: those of the last whole check, and of the one subject asked for as it is now. */
    @Transactional(readOnly = true)
    public List<ChainBreak> breaks(Account viewer, AuditFilter filter) {
        AuditRights.require(viewer);
        var known = new ArrayList<>(checks.latestBreaks().stream().limit(SHOWN).toList());
        var number = filter.subject();
        if (number != null) {
            known.removeIf(b -> b.subject().number().equals(number) && b.reason() != ChainBreak.Reason.CUT);
            subjects(filter, number)
                    .forEach(subject -> Optional.ofNullable(walk.of(subject)).ifPresent(known::add));
        }
        return known;
    }

    private List<SubjectRef> subjects(AuditFilter filter, String number) {
        var kind = filter.kind();
        return (kind == null ? kinds.get() : List.of(kind))
                .stream().map(k -> new SubjectRef(k, number)).toList();
    }

    /** Every row of a search, newest first, at most {@link #EXPORTED}; the look is written by {@link #exported}. */
    @Transactional(readOnly = true)
    public void each(Account viewer, AuditFilter filter, Consumer<AuditLine> row) {
        AuditRights.require(viewer);
        var cut = breaks(viewer, filter);
        @Nullable String after = null;
        for (var left = EXPORTED; left > 0; left -= BATCH) {
            var rows = query.page(filter, cut, Math.min(BATCH, left), after);
            lines(rows).forEach(row);
            if (rows.size() < BATCH) {
                return;
            }
            after = AuditQuery.cursor(rows.get(rows.size() - 1));
        }
    }

    /** Writes down that an export went out, with the digest of its file. */
    public void exported(Account viewer, String about, String digest) {
        AuditRights.require(viewer);
        looks.write(viewer.username(), "LOG_EXPORTED", about + "，文件校验值 " + digest);
    }

    /** Subject kinds and acts that occur, for the choices of the search. */
    public List<String> kinds() {
        return kinds.get();
    }

    public List<String> types() {
        return types.get();
    }

    private List<AuditLine> lines(List<StoredRow> rows) {
        var before = query.digestsBefore(rows);
        return rows.stream().map(row -> line(row, before.get(row.id()))).toList();
    }

    private AuditLine line(StoredRow row, @Nullable String digestBefore) {
        var expected = row.seq() == 1 ? StoredRow.FIRST : digestBefore;
        var holds = row.untouched() && row.previousDigest().equals(expected);
        return new AuditLine(row.id(), row.subject(), row.event(), actors.nameOf(row.actor()), holds);
    }
}
