package cn.bense.conditions;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    @Query("select w from WeatherWarning w where w.kind = :kind and w.validFrom <= :at"
            + " and (w.validTo is null or w.validTo > :at)")
    List<WeatherWarning> inForce(Weather.Kind kind, Instant at);
}
