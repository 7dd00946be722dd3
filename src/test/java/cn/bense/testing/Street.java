package cn.bense.testing;

import cn.bense.demo.PhotoPainter;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.shared.GeoPoint;
import cn.bense.testing.Api.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * People at work through the API: they photograph, report, and do whatever task waits for them. Forms are filled with what
 * a good worker would say unless a test says otherwise.
 */
public final class Street {

    /** On 富源路, in the contract of the greening company and of the sanitation company. */
    public static final GeoPoint FUYUAN = new GeoPoint(36.1760, 118.1700);

    private static final AtomicLong SCENES = new AtomicLong(1000);

    private final Function<String, Api> callers;
    private final Supplier<Instant> now;
    private final PhotoPainter painter = new PhotoPainter();

    public Street(Function<String, Api> callers, Supplier<Instant> now) {
        this.callers = callers;
        this.now = now;
    }

    /** Takes a photo nobody took before and returns its id. */
    public String photograph(String account, Stage stage, GeoPoint at) {
        var taken = now.get();
        var fields = Map.of(
                "takenAt", taken.toString(),
                "deviceTime", taken.toString(),
                "lat", String.valueOf(at.lat()),
                "lon", String.valueOf(at.lon()),
                "accuracy", "8",
                "source", "camera");
        var bytes = painter.paint("STREET", stage, SCENES.incrementAndGet(), taken, at);
        return callers.apply(account).upload(bytes, fields).expect(201).text("id");
    }

    /** Reports a problem with one photo; the answer is the case. */
    public Answer report(String account, String item, GeoPoint at) {
        return callers.apply(account)
                .post(
                        "/cases",
                        Map.of(
                                "item",
                                item,
                                "location",
                                Map.of("lat", at.lat(), "lon", at.lon(), "accuracy", 8),
                                "photoIds",
                                List.of(photograph(account, Stage.BEFORE, at)),
                                "channel",
                                "STAFF"));
    }

    public Answer command(String account, String number, String command, Map<String, ?> body) {
        return callers.apply(account).post("/cases/" + number + "/" + command, body);
    }

    public String state(String account, String number) {
        return callers.apply(account).get("/cases/" + number).expect(200).text("state");
    }

    /** What waits for this person about a case, first created first. */
    public List<JsonNode> tasks(String account, String number) {
        var answer = callers.apply(account).get("/tasks?mine=true&subject=" + number);
        var tasks = new ArrayList<JsonNode>();
        answer.expect(200).at("items").forEach(tasks::add);
        return tasks;
    }

    /** Does every work step that waits, until the case has its feedback; photos as many as asked. */
    public void work(String account, String number, GeoPoint at) {
        for (var open = steps(account, number); !open.isEmpty(); open = steps(account, number)) {
            finish(account, open.get(0), at, Map.of()).expect(200);
        }
    }

    /** Completes one task; {@code said} goes over what a good worker would say. */
    public Answer finish(String account, JsonNode task, GeoPoint at, Map<String, ?> said) {
        var fields = new LinkedHashMap<String, Object>();
        task.at("/form/fields").forEach(field -> {
            if (field.at("/required").asBoolean()) {
                fields.put(field.at("/id").asString(), usual(field));
            }
        });
        fields.putAll(said);
        var photos = new LinkedHashMap<String, List<String>>();
        task.at("/form/evidence").forEach(need -> photos.put(need.at("/kind").asString(), shots(account, need, at)));
        var place = Map.of(
                "lat",
                at.lat(),
                "lon",
                at.lon(),
                "accuracy",
                5,
                "deviceTime",
                now.get().toString());
        return callers.apply(account)
                .post(
                        "/tasks/" + task.at("/id").asString() + "/complete",
                        Map.of("fields", fields, "photos", photos, "at", place));
    }

    private List<JsonNode> steps(String account, String number) {
        return tasks(account, number).stream()
                .filter(task -> "work-order".equals(task.at("/subject/kind").asString()))
                .toList();
    }

    private List<String> shots(String account, JsonNode need, GeoPoint at) {
        var kind = need.at("/kind").asString();
        var stage = "before".equals(kind) ? Stage.BEFORE : "during".equals(kind) ? Stage.DURING : Stage.AFTER;
        var ids = new ArrayList<String>();
        for (int i = 0; i < need.at("/min").asInt(); i++) {
            ids.add(photograph(account, stage, at));
        }
        return ids;
    }

    private static Object usual(JsonNode field) {
        var preset = field.at("/preset");
        return switch (field.at("/type").asString()) {
            case "boolean" -> true;
            case "long" -> 1;
            case "decimal" -> 1.5;
            case "date" -> "2026-11-25";
            case "enum" -> preset.isNull() ? field.at("/values/0/id").asString() : preset.asString();
            default -> "无";
        };
    }
}
