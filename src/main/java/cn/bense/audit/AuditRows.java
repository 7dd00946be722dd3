package cn.bense.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AuditRows extends Repository<AuditRow, AuditRow.Place> {

    Optional<AuditRow> findFirstBySubjectKindAndSubjectNumberOrderBySeqDesc(String kind, String number);

    List<AuditRow> findBySubjectKindAndSubjectNumberOrderBySeq(String kind, String number);
}
