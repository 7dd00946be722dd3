package cn.bense.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SessionRows extends Repository<OpenSession, Long> {

    OpenSession save(OpenSession session);

    Optional<OpenSession> findByDigest(String digest);

    /** The last used first. */
    List<OpenSession> findByUsernameOrderByLastUsedAtDesc(String username);

    List<OpenSession> findByLastUsedAtAfter(Instant oldest);

    Optional<OpenSession> findByIdAndUsername(long id, String username);

    @Modifying
    @Query("update OpenSession s set s.lastUsedAt = :now where s.digest = :digest")
    int note(String digest, Instant now);

    @Modifying
    @Query("delete from OpenSession s where s.digest = :digest")
    int end(String digest);

    @Modifying
    @Query("delete from OpenSession s where s.username = :username and s.digest <> :kept")
    int endOthers(String username, String kept);

    @Modifying
    @Query("delete from OpenSession s where s.lastUsedAt < :before")
    int forgetOlderThan(Instant before);
}
