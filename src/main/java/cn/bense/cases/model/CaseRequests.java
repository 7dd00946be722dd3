package cn.bense.cases.model;

import cn.bense.cases.RequestKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Requests as stored. */
public interface CaseRequests extends Repository<CaseRequest, Long> {

    CaseRequest save(CaseRequest request);

    List<CaseRequest> findByCaseNumberOrderBySeq(String caseNumber);

    @Query("select r from CaseRequest r where r.caseNumber = ?1 and r.decision is null")
    Optional<CaseRequest> open(String caseNumber);

    @Query("select r from CaseRequest r where r.decision is null order by r.decideBy, r.id")
    List<CaseRequest> waiting();

    @Query("select count(r) from CaseRequest r where r.decision is null and r.kind = ?1 and r.unit = ?2")
    long waiting(RequestKind kind, String unit);

    @Query("select r from CaseRequest r where r.unit = ?1 and r.askedAt >= ?2")
    List<CaseRequest> ofUnit(String unit, Instant since);

    /** Requests on cases filed since an instant. */
    @Query("select r from CaseRequest r where r.caseNumber in"
            + " (select c.number from CaseFile c where c.course.filedAt >= ?1)")
    List<CaseRequest> onCasesFiled(Instant since);

    /** Cases filed since an instant, by the unit that has them (null for none) and whether they were voided. */
    @Query("select c.assignment.performer as unit, count(c) as cases,"
            + " sum(case when c.state = VOIDED then 1 else 0 end) as voided from CaseFile c"
            + " where c.course.filedAt >= ?1 group by c.assignment.performer")
    List<Filed> filed(Instant since);

    /** Filed cases of a unit. */
    interface Filed {
        @Nullable
        String getUnit();

        long getCases();

        long getVoided();
    }

    /** The last request of a kind in a case. */
    default Optional<CaseRequest> last(String caseNumber, RequestKind kind) {
        return findByCaseNumberOrderBySeq(caseNumber).stream()
                .filter(r -> r.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The suspension that stops a case's clock now. */
    default Optional<CaseRequest> standing(String caseNumber) {
        return last(caseNumber, RequestKind.SUSPENSION).filter(CaseRequest::standing);
    }
}
