package cn.bense.organization;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Roads extends Repository<RoadRow, Long> {

    RoadRow save(RoadRow row);

    List<RoadRow> findAllByOrderByCode();

    boolean existsByCode(String code);
}
