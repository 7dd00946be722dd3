package cn.bense.settlement.model;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeductionRows extends Repository<Deduction, Long> {

    Deduction save(Deduction deduction);

    Optional<Deduction> findByNumber(String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Deduction> findLockedByNumber(String number);

    /** The case alone, so that it can be locked before the deduction is read. */
    @Query("select d.caseNumber from Deduction d where d.number = ?1")
    Optional<String> caseOf(String number);

    List<Deduction> findByCaseNumberOrderById(String caseNumber);

    @Query("select count(d) from Deduction d where d.charge.contract = ?1 and d.charge.clause = ?2 and d.road = ?3"
            + " and d.caseNumber <> ?4 and d.foundAt >= ?5 and d.foundAt < ?6 and d.state <> DROPPED")
    long countRepeats(String contract, String clause, String road, String exceptCase, Instant from, Instant to);

    @Query("select d from Deduction d where d.charge.contract = ?1 and d.charge.clause = ?2 and d.caseNumber <> ?3"
            + " and d.foundAt >= ?4 and d.foundAt <= ?5 and d.state <> DROPPED order by d.id")
    List<Deduction> sameClauseNear(String contract, String clause, String exceptCase, Instant from, Instant to);
}
