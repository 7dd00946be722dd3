package cn.bense.cases;

import cn.bense.audit.AuditEvent;
import cn.bense.organization.Person;
import cn.bense.process.ProcessBook;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads cases as a person may see them; what is not theirs is 404 {@code case}. */
public interface CaseBook {

    /** One line of the story: what happened in plain words, who (hidden from contractors where it names the finder). */
    record StoryLine(Instant at, String actorName, String type, String text, boolean warn) {}

    /** A probable duplicate near a place: same item, within the radius and window of the settings. */
    record Nearby(
            String number,
            String itemName,
            String address,
            double distanceM,
            Instant foundAt,
            CaseState state,
            @Nullable String photo) {}

    /** What is often reported here, most likely first, with who would get it and why. */
    record Suggestion(
            String item,
            String itemName,
            String icon,
            long count,
            @Nullable String performer,
            @Nullable String performerName,
            @Nullable String why) {

        /** For a company's people: who else works here is none of their business. */
        public Suggestion withoutPerformer() {
            return new Suggestion(item, itemName, icon, count, null, null, null);
        }
    }

    /** Who could be given a case: code, name, why; the first is the best. */
    record Performer(String code, String name, @Nullable String why) {}

    CaseView find(Person person, String number);

    Page<CaseRow> list(Person person, CaseFilter filter, int limit, @Nullable String after);

    /** Number of matches, at most {@code cap}. */
    long count(Person person, CaseFilter filter, int cap);

    /** Counts of the person's visible cases by state, each at most 10,000. */
    Map<CaseState, Long> countByState(Person person, CaseFilter filter);

    /** All matches, row by row, newest first; for exports. */
    void each(Person person, CaseFilter filter, Consumer<CaseRow> row);

    List<AuditEvent> events(Person person, String number);

    List<StoryLine> story(Person person, String number);

    ProcessBook.Standing process(Person person, String number);

    List<Nearby> nearby(Person person, GeoPoint at, String item);

    List<Suggestion> suggest(Person person, GeoPoint at);

    /** Those who could be given the case: by responsibility first, then every contractor and performing unit. */
    List<Performer> performers(Person person, String number);

    /** Settings a page shows. */
    Duration recallWindow();
}
