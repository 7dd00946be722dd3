package cn.bense.cleanup.model;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Finished steps as stored. */
public interface StepRows extends Repository<StepRow, Long> {

    StepRow save(StepRow row);

    int countByWorkOrderAndElement(String workOrder, String element);

    List<StepRow> findByWorkOrderOrderById(String workOrder);
}
