package cn.bense.cases.model;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Sendings as stored. */
public interface SiteChecks extends Repository<SiteCheck, Long> {

    SiteCheck save(SiteCheck check);

    Optional<SiteCheck> findFirstByCaseNumberOrderByIdDesc(String caseNumber);
}
