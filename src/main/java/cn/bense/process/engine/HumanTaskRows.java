package cn.bense.process.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @Query("select t.element as element, count(t) as tasks, avg((t.completedAt - t.createdAt) by second) as average,"
            + " max((t.completedAt - t.createdAt) by second) as longest from HumanTaskRow t"
            + " where t.process = ?1 and t.state = DONE and t.completedAt >= ?2 group by t.element")
    List<Stays> staysSince(String process, Instant since);

    @Query("select t.element as element, min(t.createdAt) as oldest from HumanTaskRow t"
            + " where t.process = ?1 and t.state = OPEN group by t.element")
    List<Oldest> oldestOpen(String process);

    /** Ended stays at one element, in seconds. */
    interface Stays extends ElementCount {
        @Nullable
        Number getAverage();

        @Nullable
        Number getLongest();
    }

    /** Since when the longest waiting task of one element is open. */
    interface Oldest {
        String getElement();

        Instant getOldest();
    }
}
