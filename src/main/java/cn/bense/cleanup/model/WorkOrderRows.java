package cn.bense.cleanup.model;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Work orders as stored. */
public interface WorkOrderRows extends Repository<WorkOrder, Long> {

    WorkOrder save(WorkOrder order);

    Optional<WorkOrder> findByNumber(String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<WorkOrder> findLockedByNumber(String number);

    List<WorkOrder> findByOriginKindAndOriginNumberOrderByRound(String kind, String number);
}
