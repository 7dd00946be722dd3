package cn.bense.cases;

import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.shared.Zone;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Looks at a case from outside: its story, its tasks, where its process stands. */
public class CaseWatch {

    private static final LocalTime OPENS = LocalTime.of(6, 0);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);

    private final Program program;
    private final Street street;

    public CaseWatch(Program program, Street street) {
        this.program = program;
        this.street = street;
    }

    /** Types of the events so far, oldest first. */
    public List<String> story(String number) {
        return texts(program.api("auditor")
                .get("/cases/" + number + "/events")
                .expect(200)
                .body()
                .findValues("type"));
    }

    /** Elements that wait, called processes included. */
    public List<String> active(String number) {
        return program
                .api("supervisor")
                .get("/cases/" + number + "/process")
                .expect(200)
                .body()
                .findValues("active")
                .stream()
                .flatMap(active -> list(active).stream())
                .toList();
    }

    public List<String> open(String person, String number) {
        return texts(program.api(person)
                .get("/tasks?subject=" + number)
                .expect(200)
                .body()
                .get("items")
                .findValues("key"));
    }

    public JsonNode of(String number) {
        return street.see("supervisor", number).expect(200).body();
    }

    public String text(String number, String field) {
        return of(number).get(field).asString();
    }

    public List<String> list(String number, String field) {
        return list(of(number).get(field));
    }

    public Instant dueAt(String number) {
        return OffsetDateTime.parse(text(number, "dueAt")).toInstant();
    }

    /** Completes a step with as many fresh photos of each kind as its form asks for. */
    public Answer step(String person, String number, String element, Map<String, Object> fields) {
        var photos = new LinkedHashMap<String, List<String>>();
        needs(person, number, element).forEach((kind, min) -> photos.put(kind, shots(person, number, kind, min)));
        return street.step(person, number, element, fields, photos).expect(200);
    }

    /** Least number of photos by kind that the form of an open step names. */
    public Map<String, Integer> needs(String person, String number, String element) {
        var needs = new LinkedHashMap<String, Integer>();
        for (var task : program.api(person)
                .get("/tasks?subject=" + number)
                .expect(200)
                .body()
                .get("items")) {
            if (task.get("key").asString().equals(element)) {
                task.at("/form/evidence")
                        .forEach(need -> needs.put(
                                need.get("kind").asString(), need.get("min").asInt()));
            }
        }
        return needs;
    }

    /** Fresh photos of a kind, taken where the case is. */
    public List<String> shots(String person, String number, String kind, int count) {
        var stage = kind.equals("during") ? Stage.DURING : Stage.AFTER;
        return Stream.generate(() -> street.photo(person, text(number, "item"), stage, street.where(number)))
                .limit(count)
                .toList();
    }

    /** Clause, proposed fen and state of each deduction of a case. */
    public List<String> charges(String number) {
        var lines = new ArrayList<String>();
        program.api("finance")
                .get("/deductions?case=" + number)
                .expect(200)
                .body()
                .get("items")
                .forEach(d -> lines.add(d.get("clause").asString() + " "
                        + d.get("proposedFen").asLong() + " " + d.get("state").asString()));
        return lines;
    }

    /** FIELD time between two instants (daily 06:00 to 21:00), day by day: a second way beside the program's. */
    public static Duration fieldTime(Instant from, Instant to) {
        var start = from.atZone(Zone.SHANGHAI).toLocalDateTime();
        var end = to.atZone(Zone.SHANGHAI).toLocalDateTime();
        var sum = Duration.ZERO;
        for (var day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            var opens = start.isAfter(day.atTime(OPENS)) ? start : day.atTime(OPENS);
            var closes = end.isBefore(day.atTime(CLOSES)) ? end : day.atTime(CLOSES);
            sum = opens.isBefore(closes) ? sum.plus(Duration.between(opens, closes)) : sum;
        }
        return sum;
    }

    private static List<String> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> texts(List<JsonNode> nodes) {
        return nodes.stream().map(JsonNode::asString).toList();
    }
}
