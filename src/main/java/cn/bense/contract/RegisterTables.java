package cn.bense.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.organization.Staff;
import cn.bense.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the room's tables whole: a county has a handful of contracts with some hundred areas. */
@Repository
class RegisterTables {

    private record Version(String contract, int version) {}

    private record Row<K, V>(K key, V value) {}

    private final JdbcClient jdbc;
    private final Staff staff;

    RegisterTables(JdbcClient jdbc, Staff staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    Register load() {
        return new Register(contracts(), areas(), tariffs(), defaultClauses(), performers());
    }

    private List<Contract> contracts() {
        return jdbc.sql("select * from contract_contract order by code")
                .query((rs, n) -> contract(rs))
                .list();
    }

    private Contract contract(ResultSet rs) throws SQLException {
        var contractor = rs.getString("contractor");
        var owner = rs.getString("owner_unit");
        return new Contract(
                rs.getString("code"),
                rs.getString("name"),
                contractor,
                staff.unitName(contractor),
                owner,
                staff.unitName(owner),
                ServiceType.valueOf(rs.getString("service_type")),
                Mode.valueOf(rs.getString("fee_mode")),
                Money.ofFen(rs.getLong("monthly_fee_fen")),
                rs.getBigDecimal("cap_share"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }

    private List<Area> areas() {
        return jdbc.sql("select * from contract_area order by id")
                .query((rs, n) -> new Area(
                        rs.getString("contract"),
                        rs.getString("item"),
                        rs.getString("road"),
                        rs.getString("grid"),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private List<Tariff> tariffs() {
        var clauses = jdbc
                .sql("select * from contract_clause order by code")
                .query((rs, n) -> new Row<>(new Version(rs.getString("contract"), rs.getInt("version")), clause(rs)))
                .list()
                .stream()
                .collect(groupingBy(Row::key, mapping(Row::value, toList())));
        return jdbc.sql("select * from contract_tariff order by contract, version")
                .query((rs, n) -> tariff(rs, clauses))
                .list();
    }

    private static Tariff tariff(ResultSet rs, Map<Version, List<Clause>> clauses) throws SQLException {
        var key = new Version(rs.getString("contract"), rs.getInt("version"));
        return new Tariff(
                key.contract(),
                key.version(),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                clauses.getOrDefault(key, List.of()));
    }

    private List<Clause> defaultClauses() {
        return jdbc.sql("select * from contract_default_clause order by code")
                .query((rs, n) -> clause(rs))
                .list();
    }

    private Map<String, String> performers() {
        return jdbc
                .sql("select * from contract_default_performer")
                .query((rs, n) -> new Row<>(rs.getString("item"), rs.getString("unit")))
                .list()
                .stream()
                .collect(toMap(Row::key, Row::value));
    }

    private static Clause clause(ResultSet rs) throws SQLException {
        return new Clause(
                rs.getString("code"),
                rs.getString("name"),
                Money.ofFen(rs.getLong("first_fen")),
                money(rs, "second_fen"),
                money(rs, "third_fen"),
                rs.getBigDecimal("late_multiplier"),
                Money.ofFen(rs.getLong("max_fen")),
                rs.getBigDecimal("points"),
                rs.getBigDecimal("second_points"),
                rs.getBigDecimal("third_points"),
                rs.getBigDecimal("max_points"));
    }

    private static @Nullable Money money(ResultSet rs, String column) throws SQLException {
        long fen = rs.getLong(column);
        return rs.wasNull() ? null : Money.ofFen(fen);
    }
}
