package cn.bense.evidence;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ShotNonces extends Repository<ShotNonce, Long> {

    ShotNonce save(ShotNonce nonce);

    /** @return 1 when the nonce was the account's, alive and unspent; 0 otherwise */
    @Modifying
    @Query("""
            update ShotNonce n set n.usedAt = :now
            where n.nonce = :nonce and n.account = :account and n.usedAt is null and n.expiresAt > :now""")
    int spend(String nonce, String account, Instant now);

    @Modifying
    @Query("delete from ShotNonce n where n.expiresAt < :before")
    int forgetExpired(Instant before);
}
