package cn.bense.organization;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Grids extends Repository<GridRow, Long> {

    GridRow save(GridRow row);

    List<GridRow> findAllByOrderByCode();

    boolean existsByCode(String code);
}
