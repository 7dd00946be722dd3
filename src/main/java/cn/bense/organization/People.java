package cn.bense.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<PersonRow, Long> {

    PersonRow save(PersonRow row);

    /** With their posts in the same query: the roster reads everyone at once. */
    @Query("select distinct p from PersonRow p left join fetch p.posts order by p.username")
    List<PersonRow> everyone();

    Optional<PersonRow> findByUsername(String username);

    boolean existsByUsername(String username);
}
