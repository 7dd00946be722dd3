package cn.bense.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Messages extends Repository<MessageRow, Long> {

    MessageRow save(MessageRow row);

    Optional<MessageRow> findByIdAndPerson(long id, String person);

    List<MessageRow> findByPersonAndIdLessThanOrderByIdDesc(String person, long before, Limit limit);

    List<MessageRow> findByPersonAndReadAtIsNullAndIdLessThanOrderByIdDesc(String person, long before, Limit limit);

    long countByPersonAndReadAtIsNull(String person);

    /** User names that were told of this very event. */
    @Query("select m.person from MessageRow m where m.subjectKind = ?1 and m.subjectNumber = ?2 and m.type = ?3"
            + " and m.occasion = ?4")
    List<String> told(String subjectKind, String subjectNumber, String type, String occasion);

    /** User names that were told of the newest event of this type about a subject. */
    @Query("select m.person from MessageRow m where m.subjectKind = ?1 and m.subjectNumber = ?2 and m.type = ?3"
            + " and m.occasion = (select n.occasion from MessageRow n where n.id = (select max(o.id) from MessageRow o"
            + " where o.subjectKind = ?1 and o.subjectNumber = ?2 and o.type = ?3))")
    List<String> toldLast(String subjectKind, String subjectNumber, String type);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update MessageRow m set m.readAt = ?2 where m.person = ?1 and m.readAt is null")
    int readAll(String person, Instant at);
}
