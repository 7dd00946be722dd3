package cn.bense.organization;

import org.springframework.data.repository.Repository;

interface SetupCodes extends Repository<SetupCodeRow, Long> {

    SetupCodeRow save(SetupCodeRow row);

    boolean existsByDigest(String digest);

    void deleteAll();
}
