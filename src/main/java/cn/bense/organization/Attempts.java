package cn.bense.organization;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Attempts extends Repository<Attempt, Long> {

    Attempt saveAndFlush(Attempt attempt);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attempt a where a.nameKey = :nameKey")
    Optional<Attempt> lock(String nameKey);

    Optional<Attempt> findByNameKey(String nameKey);

    List<Attempt> findByLockedUntilAfter(Instant now);

    @Modifying
    @Query("delete from Attempt a where a.lastFailedAt < :before")
    int forgetOlderThan(Instant before);
}
