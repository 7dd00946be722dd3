package cn.bense.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.bense.catalog.Catalog.ClassCode;
import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.catalog.ItemVersion.DatedCode;
import cn.bense.organization.Places.Region;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole catalogue: some twenty items in a handful of versions. Instants are stored as UTC. */
@Repository
class CatalogTables {

    /** What a child row hangs on. */
    private record Key(String item, int version) {}

    private record Child<T>(Key key, T value) {}

    private final JdbcClient jdbc;

    CatalogTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Item code to its versions in the order of their beginning; items in the order of the page. */
    Map<String, List<ItemVersion>> load() {
        var variants = children(
                "select * from catalog_variant order by sort_no",
                (rs, n) -> new Variant(rs.getString("code"), rs.getString("name")));
        var deadlines = children("select * from catalog_deadline order by id", (rs, n) -> deadline(rs));
        var standard = lines("STANDARD");
        var steps = lines("STEP");
        var codes = codes();
        var versions = jdbc.sql("select v.* from catalog_item i join catalog_item_version v on v.item = i.code"
                        + " order by i.sort_no, v.valid_from, v.version")
                .query((rs, n) -> {
                    var key = key(rs);
                    var item = item(
                            rs,
                            variants.getOrDefault(key, List.of()),
                            deadlines.getOrDefault(key, List.of()),
                            standard.getOrDefault(key, List.of()),
                            steps.getOrDefault(key, List.of()));
                    return new ItemVersion(instant(rs, "valid_from"), item, codes.getOrDefault(key.item(), List.of()));
                })
                .list();
        return versions.stream().collect(groupingBy(v -> v.item().code(), LinkedHashMap::new, toList()));
    }

    private Map<Key, List<String>> lines(String kind) {
        return children(
                "select * from catalog_line where kind = '" + kind + "' order by sort_no",
                (rs, n) -> rs.getString("text"));
    }

    private <T> Map<Key, List<T>> children(String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).query((rs, n) -> new Child<>(key(rs), mapper.mapRow(rs, n))).list().stream()
                .collect(groupingBy(Child::key, mapping(Child::value, toList())));
    }

    private Map<String, List<DatedCode>> codes() {
        record Row(String item, DatedCode code) {}
        return jdbc
                .sql("select * from catalog_class_code order by valid_from, kind, code")
                .query((rs, n) -> new Row(rs.getString("item"), code(rs)))
                .list()
                .stream()
                .collect(groupingBy(Row::item, mapping(Row::code, toList())));
    }

    private static Item item(
            ResultSet rs,
            List<Variant> variants,
            List<DeadlineRow> deadlines,
            List<String> standard,
            List<String> steps)
            throws SQLException {
        return new Item(
                rs.getString("item"),
                rs.getString("name"),
                rs.getString("short_name"),
                rs.getString("front"),
                rs.getString("process_key"),
                rs.getString("icon"),
                rs.getString("clause"),
                variants,
                DeadlineOrder.sorted(deadlines, variants),
                List.of(),
                standard,
                steps,
                rs.getInt("evidence_before"),
                rs.getInt("evidence_during"),
                rs.getInt("evidence_after"),
                rs.getString("owner_unit"),
                rs.getInt("version"));
    }

    private static DeadlineRow deadline(ResultSet rs) throws SQLException {
        var variant = rs.getString("variant");
        return new DeadlineRow(
                variant.isEmpty() ? null : variant,
                Region.valueOf(rs.getString("region")),
                Severity.valueOf(rs.getString("severity")),
                new Limit(rs.getInt("amount"), LimitUnit.valueOf(rs.getString("unit"))));
    }

    private static DatedCode code(ResultSet rs) throws SQLException {
        var code = new ClassCode(
                rs.getString("standard"), rs.getString("kind"), rs.getString("code"), rs.getString("name"));
        return new DatedCode(
                code, rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class));
    }

    private static Key key(ResultSet rs) throws SQLException {
        return new Key(rs.getString("item"), rs.getInt("version"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
