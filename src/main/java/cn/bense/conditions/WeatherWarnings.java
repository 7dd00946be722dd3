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

interface WeatherWarnings extends Repository<WeatherWarning, Long> {

    WeatherWarning save(WeatherWarning warning);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<WeatherWarning> findLockedByNumber(String number);

    /** The latest first, those issued before the one of that key. */
    List<WeatherWarning> findByIdLessThanOrderByIdDesc(long before, Limit limit);

    /** When the next of those that were issued ahead and not lifted begins. */
    @Query("select min(w.validFrom) from WeatherWarning w where w.validFrom > :after and w.validFrom > w.issuedAt"
            + " and w.liftedAt is null")
    @Nullable
    Instant nextBeginning(Instant after);

    @Query("select w from WeatherWarning w where w.validFrom = :at and w.validFrom > w.issuedAt"
            + " and w.liftedAt is null order by w.id")
    List<WeatherWarning> beginningAt(Instant at);

    @Query("select w from WeatherWarning w where w.kind = :kind and w.validFrom <= :at"
            + " and (w.validTo is null or w.validTo > :at)")
    List<WeatherWarning> inForce(Weather.Kind kind, Instant at);

    /** Begun by {@code at} and not over by {@code since}; one lifted before it began never was. */
    @Query("select w from WeatherWarning w where w.validFrom <= :at and (w.validTo is null or w.validTo > :since)"
            + " and (w.validTo is null or w.validTo > w.validFrom) order by w.id")
    List<WeatherWarning> around(Instant at, Instant since);
}
