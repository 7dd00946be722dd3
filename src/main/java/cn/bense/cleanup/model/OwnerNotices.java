package cn.bense.cleanup.model;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Owner notices as stored. */
public interface OwnerNotices extends Repository<OwnerNotice, Long> {

    OwnerNotice save(OwnerNotice notice);

    Optional<OwnerNotice> findByNumber(String number);

    List<OwnerNotice> findByWorkOrderInOrderById(Collection<String> workOrders);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OwnerNotice> findLockedByNumber(String number);
}
