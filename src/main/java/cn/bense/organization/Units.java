package cn.bense.organization;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Units extends Repository<UnitRow, Long> {

    UnitRow save(UnitRow row);

    List<UnitRow> findAllByOrderByCode();

    boolean existsByCode(String code);
}
