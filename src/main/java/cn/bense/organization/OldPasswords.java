package cn.bense.organization;

import java.util.List;
import org.springframework.data.repository.Repository;

interface OldPasswords extends Repository<OldPassword, Long> {

    OldPassword save(OldPassword old);

    /** The newest first. */
    List<OldPassword> findByUsernameOrderByIdDesc(String username);

    void delete(OldPassword old);
}
