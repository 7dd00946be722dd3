package cn.bense.cases.model;

import cn.bense.shared.ByNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cases as stored. */
public interface CaseFiles extends Repository<CaseFile, Long>, ByNumber<CaseFile> {

    CaseFile save(CaseFile file);

    Optional<CaseFile> findByWorkOrder(String workOrder);

    List<CaseFile> findByFindingLinkedFromOrderByNumber(String parent);

    List<CaseFile> findByCourseMergedIntoOrderByNumber(String target);

    /** Cases of an item found since an instant that still stand for themselves, for duplicates. */
    @Query("select c from CaseFile c where c.finding.item = ?1 and c.finding.foundAt >= ?2"
            + " and c.state not in (MERGED, VOIDED, REJECTED) order by c.finding.foundAt desc")
    List<CaseFile> recent(String item, Instant since);

    /** Numbers of cases of an item that wait for work and have no raised severity. */
    @Query("select c.number from CaseFile c where c.finding.item = ?1 and c.severity = NORMAL"
            + " and c.state in (FILED, DISPATCHED, ACKNOWLEDGED, IN_PROGRESS, REWORK, RULING) order by c.id")
    List<String> openNormal(String item);
}
