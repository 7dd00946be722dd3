package cn.bense.organization;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecoveryCodes extends Repository<RecoveryCode, Long> {

    RecoveryCode save(RecoveryCode code);

    int countByUsername(String username);

    /** One row for the first who shows the code, none for anybody after. */
    @Modifying
    @Query("delete from RecoveryCode c where c.digest = :digest")
    int take(String digest);

    @Modifying
    @Query("delete from RecoveryCode c where c.username = :username")
    int forget(String username);
}
