package cn.bense.catalog;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.CatalogDesk.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds versions; what hangs on a version is never updated, and deleted only with a version that never began. */
@Repository
class CatalogWriter {

    private static final List<String> PARTS = List.of("catalog_deadline", "catalog_variant", "catalog_line");

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

    /** A new item goes to the end of the page. */
    void addItem(String code) {
        var last = jdbc.sql("select coalesce(max(sort_no), 0) from catalog_item")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into catalog_item (code, sort_no) values (?, ?)")
                .params(code, last + 10)
                .update();
    }

    void insert(Item item, int version, String reason, Instant begins, String by, Instant now) {
        insertVersion(item, version, reason, begins, by, now);
        for (int i = 0; i < item.variants().size(); i++) {
            var variant = item.variants().get(i);
            jdbc.sql("insert into catalog_variant (item, version, sort_no, code, name) values (?, ?, ?, ?, ?)")
                    .params(item.code(), version, i + 1, variant.code(), variant.name())
                    .update();
        }
        insertLines(item.code(), version, "STANDARD", item.standard());
        insertLines(item.code(), version, "STEP", item.steps());
        item.deadlines().forEach(row -> insert(item.code(), version, row));
    }

    void delete(String item, int version) {
        PARTS.forEach(table -> jdbc.sql("delete from " + table + " where item = ? and version = ?")
                .params(item, version)
                .update());
        jdbc.sql("delete from catalog_item_version where item = ? and version = ?")
                .params(item, version)
                .update();
    }

    /** The stored versions with their reasons, newest first. */
    List<Version> versions(String item, Instant now, List<ItemVersion> history) {
        record Why(int version, String reason, String by) {}
        var whys = jdbc.sql("select version, reason, published_by from catalog_item_version where item = ?")
                .param(item)
                .query((rs, n) -> new Why(rs.getInt("version"), rs.getString("reason"), rs.getString("published_by")))
                .list();
        return history.stream()
                .sorted(Comparator.comparing((ItemVersion v) -> v.item().version())
                        .reversed())
                .flatMap(v -> whys.stream()
                        .filter(w -> w.version() == v.item().version())
                        .map(w -> new Version(
                                v.validFrom(),
                                v.item(),
                                w.reason(),
                                w.by(),
                                v.validFrom().isAfter(now))))
                .toList();
    }

    private void insertVersion(Item item, int version, String reason, Instant begins, String by, Instant now) {
        jdbc.sql("insert into catalog_item_version (item, version, valid_from, name, short_name, front, process_key,"
                        + " icon, clause, evidence_before, evidence_during, evidence_after, owner_unit, reason,"
                        + " published_by, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(item.code(), version, utc(begins), item.name(), item.shortName(), item.front())
                .params(item.process(), item.icon())
                .param(item.clause())
                .params(item.evidenceBefore(), item.evidenceDuring(), item.evidenceAfter(), item.ownerUnit())
                .params(reason, by, utc(now))
                .update();
    }

    private void insertLines(String item, int version, String kind, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            jdbc.sql("insert into catalog_line (item, version, kind, sort_no, text) values (?, ?, ?, ?, ?)")
                    .params(item, version, kind, i + 1, lines.get(i))
                    .update();
        }
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
