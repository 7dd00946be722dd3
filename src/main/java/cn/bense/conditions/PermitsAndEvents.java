package cn.bense.conditions;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PermitsAndEvents extends Repository<PermitOrEvent, Long> {

    PermitOrEvent save(PermitOrEvent row);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PermitOrEvent> findLockedByNumber(String number);

    /** The latest first, those entered before the one of that key. */
    List<PermitOrEvent> findByIdLessThanOrderByIdDesc(long before, Limit limit);

    /** A row without a grid holds for the whole road, one without a road for the whole grid. */
    @Query("select o from PermitOrEvent o where o.withdrawnAt is null and o.validFrom <= :at and o.validTo > :since"
            + " and (o.road is null or o.road = :road) and (o.grid is null or o.grid = :grid) order by o.id")
    List<PermitOrEvent> at(@Nullable String road, @Nullable String grid, Instant at, Instant since);
}
