package cn.bense.organization;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordRequests extends Repository<PasswordRequest, Long> {

    PasswordRequest save(PasswordRequest request);

    boolean existsByUsername(String username);

    /** The oldest first. */
    List<PasswordRequest> findAllByOrderByRequestedAt();

    @Modifying
    @Query("delete from PasswordRequest r where r.username = :username")
    int settle(String username);
}
