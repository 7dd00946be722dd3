package cn.bense.cleanup.model;

import cn.bense.cleanup.WorkOrders;
import cn.bense.shared.ByNumber;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Work orders as stored. */
public interface WorkOrderRows extends Repository<WorkOrder, Long>, ByNumber<WorkOrder> {

    WorkOrder save(WorkOrder order);

    /** The origin alone, so that it can be locked before the order is read. */
    @Query("select new cn.bense.shared.SubjectRef(w.originKind, w.originNumber) from WorkOrder w where w.number = ?1")
    Optional<SubjectRef> originOf(String number);

    /** Finished work on an item since an instant; the spot is judged by the caller. */
    List<WorkOrder> findByItemAndStateAndFinishedAtGreaterThanEqual(String item, WorkOrders.State state, Instant since);

    /** A performer's orders on an item opened in a stretch of time. */
    List<WorkOrder> findByItemAndPerformerAndOpenedAtBetween(
            String item, String performer, Instant from, Instant until);

    List<WorkOrder> findByOriginKindAndOriginNumberOrderByRound(String kind, String number);
}
