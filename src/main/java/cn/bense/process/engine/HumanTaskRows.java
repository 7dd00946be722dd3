package cn.bense.process.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HumanTaskRows extends Repository<HumanTaskRow, String> {

    Optional<HumanTaskRow> findById(String id);

    List<HumanTaskRow> findBySubjectKindAndSubjectNumberOrderByCreatedAtAscIdAsc(String kind, String number);

    List<HumanTaskRow> findBySubjectNumberOrRootNumberOrderByCreatedAtAscIdAsc(String number, String root);

    @Query("select t from HumanTaskRow t where t.rootNumber = ?1 and t.state = OPEN")
    List<HumanTaskRow> openOfRoot(String root);

    @Query("select t from HumanTaskRow t where t.subjectNumber = ?1 and t.element = ?2 and t.state = OPEN"
            + " order by t.createdAt, t.id")
    List<HumanTaskRow> openAt(String subjectNumber, String element);

    @Query("select t.element as element, count(t) as tasks from HumanTaskRow t"
            + " where t.process = ?1 and t.state = OPEN group by t.element")
    List<ElementCount> countByElement(String process);

    /** Open tasks of one element. */
    interface ElementCount {
        String getElement();

        long getTasks();
    }
}
