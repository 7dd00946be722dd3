package cn.bense.settlement.model;

import cn.bense.shared.ByNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeductionRows extends Repository<Deduction, Long>, ByNumber<Deduction> {

    Deduction save(Deduction deduction);

    /** The case alone, so that it can be locked before the deduction is read. */
    @Query("select d.caseNumber from Deduction d where d.number = ?1")
    Optional<String> caseOf(String number);

    List<Deduction> findByCaseNumberOrderById(String caseNumber);

    @Query("select count(d) from Deduction d where d.charge.contract = ?1 and d.charge.clause = ?2 and d.road = ?3"
            + " and d.caseNumber <> ?4 and d.foundAt >= ?5 and d.foundAt < ?6 and d.state <> DROPPED")
    long countRepeats(String contract, String clause, String road, String exceptCase, Instant from, Instant to);

    @Query("select d from Deduction d where d.charge.contract = ?1 and d.charge.clause = ?2 and d.caseNumber <> ?3"
            + " and d.foundAt >= ?4 and d.foundAt <= ?5 and d.lat between ?6 and ?7 and d.lon between ?8 and ?9"
            + " and d.state <> DROPPED order by d.id")
    List<Deduction> sameClauseNear(
            String contract,
            String clause,
            String exceptCase,
            Instant from,
            Instant to,
            double south,
            double north,
            double west,
            double east);
}
