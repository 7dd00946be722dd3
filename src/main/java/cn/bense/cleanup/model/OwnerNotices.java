package cn.bense.cleanup.model;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Owner notices as stored. */
public interface OwnerNotices extends Repository<OwnerNotice, Long> {

    OwnerNotice save(OwnerNotice notice);

    Optional<OwnerNotice> findByNumber(String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OwnerNotice> findLockedByNumber(String number);
}
