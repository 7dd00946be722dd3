package cn.bense.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccessTokens extends Repository<AccessToken, Long> {

    AccessToken save(AccessToken token);

    Optional<AccessToken> findByDigest(String digest);

    List<AccessToken> findByUsernameOrderById(String username);

    Optional<AccessToken> findByIdAndUsername(long id, String username);

    void delete(AccessToken token);

    @Modifying
    @Query("delete from AccessToken t where t.username = :username")
    int removeAllOf(String username);

    @Modifying
    @Query("delete from AccessToken t where t.expiresAt < :before")
    int removeExpired(Instant before);
}
