package cn.bense.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Credentials extends Repository<Credential, Long> {

    Credential save(Credential credential);

    Optional<Credential> findByUsername(String username);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Credential c where c.username = :username")
    Optional<Credential> lock(String username);

    List<Credential> findAllByOrderByUsername();

    long count();
}
