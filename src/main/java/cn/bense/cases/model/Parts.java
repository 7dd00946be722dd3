package cn.bense.cases.model;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The parts that cases were split into. */
public interface Parts extends Repository<Part, Long> {

    Part save(Part part);

    List<Part> findByCaseNumberOrderById(String caseNumber);
}
