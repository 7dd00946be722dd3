package cn.bense.catalog;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.CatalogDesk.NewDeadlines;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds versions; what hangs on a version is copied from the one before and never updated. */
@Repository
class CatalogWriter {

    private final JdbcClient jdbc;

    CatalogWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two writers of one item wait for each other here. */
    void lock(String item) {
        jdbc.sql("select id from catalog_item where code = ? for update")
                .param(item)
                .query(Long.class)
                .list();
    }

    void insertNext(Item last, NewDeadlines wanted, Instant begins, String by, Instant now) {
        insertVersion(last, wanted.reason(), begins, by, now);
        copy("catalog_variant", "sort_no, code, name", last);
        copy("catalog_line", "kind, sort_no, text", last);
        wanted.deadlines().forEach(row -> insert(last.code(), last.version() + 1, row));
    }

    private void insertVersion(Item last, String reason, Instant begins, String by, Instant now) {
        jdbc.sql("insert into catalog_item_version (item, version, valid_from, name, short_name, front, process_key,"
                        + " icon, clause, evidence_before, evidence_during, evidence_after, owner_unit, reason,"
                        + " published_by, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(last.code(), last.version() + 1, utc(begins), last.name(), last.shortName(), last.front())
                .params(last.process(), last.icon())
                .param(last.clause())
                .params(last.evidenceBefore(), last.evidenceDuring(), last.evidenceAfter(), last.ownerUnit())
                .params(reason, by, utc(now))
                .update();
    }

    private void copy(String table, String columns, Item last) {
        jdbc.sql("insert into " + table + " (item, version, " + columns + ") select item, version + 1, " + columns
                        + " from " + table + " where item = ? and version = ?")
                .params(last.code(), last.version())
                .update();
    }

    private void insert(String item, int version, DeadlineRow row) {
        jdbc.sql("insert into catalog_deadline (item, version, variant, region, severity, amount, unit)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(item, version, Objects.requireNonNullElse(row.variant(), ""))
                .params(row.region().name(), row.severity().name())
                .params(row.limit().amount(), row.limit().unit().name())
                .update();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
