package cn.bense.organization;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UsedCodes extends Repository<UsedCode, Long> {

    /** Fails on the unique key when the code was taken before. */
    UsedCode saveAndFlush(UsedCode code);

    boolean existsByUsernameAndPurposeAndStep(String username, String purpose, long step);

    @Modifying
    @Query("delete from UsedCode c where c.step < :before")
    int forgetOlderThan(long before);
}
