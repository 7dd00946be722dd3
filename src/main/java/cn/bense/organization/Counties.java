package cn.bense.organization;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Counties extends Repository<CountyRow, Long> {

    CountyRow save(CountyRow row);

    List<CountyRow> findAllByOrderById();
}
