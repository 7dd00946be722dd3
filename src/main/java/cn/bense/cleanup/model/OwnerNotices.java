package cn.bense.cleanup.model;

import cn.bense.shared.ByNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Owner notices as stored. */
public interface OwnerNotices extends Repository<OwnerNotice, Long>, ByNumber<OwnerNotice> {

    OwnerNotice save(OwnerNotice notice);

    List<OwnerNotice> findByWorkOrderInOrderById(Collection<String> workOrders);
}
