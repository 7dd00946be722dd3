package cn.bense.organization;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AddressFailures extends Repository<AddressFailure, Long> {

    AddressFailure save(AddressFailure failure);

    /** The newest first, at most the limit. */
    @Query(
            "select f.failedAt from AddressFailure f where f.address = :address and f.failedAt > :after order by f.failedAt desc")
    List<Instant> recent(String address, Instant after, Limit limit);

    @Modifying
    @Query("delete from AddressFailure f where f.failedAt < :before")
    int forgetOlderThan(Instant before);
}
