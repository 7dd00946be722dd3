package cn.bense.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Citizens behind reports as stored; only those not yet erased. */
interface Reporters extends Repository<Reporter, Long> {

    Reporter save(Reporter reporter);

    Optional<Reporter> findByCaseNumber(String number);

    void delete(Reporter reporter);

    /** Those whose case ended before the instant. */
    @Query(
            "select r from Reporter r, CaseFile c where c.number = r.caseNumber and c.course.closedAt < ?1 order by r.id")
    List<Reporter> endedBefore(Instant instant, Limit limit);

    @Query("select r from Reporter r where r.id > ?1 order by r.id")
    List<Reporter> after(long id, Limit limit);
}
