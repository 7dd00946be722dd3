package cn.bense.contract;

import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rows that were judged before. */
@Repository
class RegisterWriter {

    private final JdbcClient jdbc;

    RegisterWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two writers of one contract wait for each other here. */
    void lock(String contract) {
        jdbc.sql("select id from contract_contract where code = ? for update")
                .param(contract)
                .query(Long.class)
                .list();
    }

    /** Areas of one item are judged against all contracts, so their writers wait for each other on every contract. */
    void lockAll() {
        jdbc.sql("select id from contract_contract order by id for update")
                .query(Long.class)
                .list();
    }

    void insert(Contract c) {
        jdbc.sql("insert into contract_contract (code, name, contractor, owner_unit, service_type, fee_mode,"
                        + " monthly_fee_fen, cap_share, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(c.code(), c.name(), c.contractor(), c.owner())
                .params(c.serviceType().name(), c.mode().name(), c.monthlyFee().fen(), c.capShare())
                .param(c.from())
                .param(c.to())
                .update();
    }

    void insert(Area a) {
        jdbc.sql("insert into contract_area (contract, item, road, grid, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(a.contract(), a.item())
                .param(a.road())
                .param(a.grid())
                .param(a.from())
                .param(a.to())
                .update();
    }

    void endArea(Area a, LocalDate to) {
        jdbc.sql("update contract_area set valid_to = ? where contract = ? and item = ? and valid_from = ?"
                        + " and coalesce(road, '') = ? and coalesce(grid, '') = ?")
                .params(to, a.contract(), a.item(), a.from())
                .params(a.road() == null ? "" : a.road(), a.grid() == null ? "" : a.grid())
                .update();
    }

    void insert(Tariff t) {
        jdbc.sql("insert into contract_tariff (contract, version, valid_from, valid_to) values (?, ?, ?, ?)")
                .params(t.contract(), t.version(), t.from())
                .param(t.to())
                .update();
        t.clauses().forEach(c -> insert(t, c));
    }

    void endTariff(String contract, int version, LocalDate to) {
        jdbc.sql("update contract_tariff set valid_to = ? where contract = ? and version = ?")
                .params(to, contract, version)
                .update();
    }

    private void insert(Tariff t, Clause c) {
        jdbc.sql("insert into contract_clause (contract, version, code, name, first_fen, second_fen, third_fen,"
                        + " late_multiplier, max_fen, points, second_points, third_points, max_points)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(t.contract(), t.version(), c.code(), c.name(), c.first().fen())
                .param(fen(c.second()))
                .param(fen(c.third()))
                .params(c.lateMultiplier(), c.max().fen(), c.points())
                .param(c.secondPoints())
                .param(c.thirdPoints())
                .param(c.maxPoints())
                .update();
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
