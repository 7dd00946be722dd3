package cn.bense.cases;

import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.shared.GeoPoint;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The street as the people of the demo town work in it, through the API; every spot is used once. */
public class Street {

    private static final AtomicInteger SPOTS = new AtomicInteger();
    private static final double STEP = 0.0021;

    private final Program program;
    private final PhotoPainter painter = new PhotoPainter();
    private final Places places;

    public Street(Program program, Places places, DemoTown town) {
        this.program = program;
        this.places = places;
        town.build();
    }

    /** A point on a road, far from every other point given out before (more than the 30 m of a duplicate). */
    public GeoPoint spotOn(String road) {
        var line = places.road(road).orElseThrow().line();
        var share = (SPOTS.incrementAndGet() * STEP * 7.3) % 1.0;
        var leg = (int) Math.min(line.size() - 2, Math.floor(share * (line.size() - 1)));
        var along = share * (line.size() - 1) - leg;
        var from = line.get(leg);
        var to = line.get(leg + 1);
        return new GeoPoint(from.lat() + (to.lat() - from.lat()) * along, from.lon() + (to.lon() - from.lon()) * along);
    }

    public String photo(String person, String item, Stage stage, GeoPoint at) {
        var bytes = painter.paint(item, stage, SPOTS.incrementAndGet(), program.now(), at);
        return program.api(person)
                .upload(bytes, Map.of("lat", "" + at.lat(), "lon", "" + at.lon(), "source", "camera"))
                .expect(201)
                .text("id");
    }

    /** Reports as {@code person}; the answer of {@code POST /cases}. */
    public Answer report(String person, String item, GeoPoint at, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "item",
                item,
                "location",
                Map.of("lat", at.lat(), "lon", at.lon(), "accuracy", 8),
                "photoIds",
                List.of(photo(person, item, Stage.BEFORE, at)),
                "channel",
                "STAFF"));
        body.putAll(more);
        return program.api(person).post("/cases", body);
    }

    /** A problem that goes to 净源环卫 at once; its number. */
    public String dispatched(String item) {
        return report("inspector", item, spotOn("JIANKANG"), Map.of())
                .expect(201)
                .text("number");
    }

    public Answer command(String person, String number, String command, Map<String, Object> body) {
        return program.api(person).post("/cases/" + number + "/" + command, body);
    }

    public Answer see(String person, String number) {
        return program.api(person).get("/cases/" + number);
    }

    public String state(String number) {
        return see("supervisor", number).expect(200).text("state");
    }

    /** Completes the open task of that element of a case. */
    public Answer step(
            String person,
            String number,
            String element,
            Map<String, Object> fields,
            Map<String, List<String>> photos) {
        var task = open(person, number, element);
        return program.api(person)
                .post("/tasks/" + task.get("id").asString() + "/complete", Map.of("fields", fields, "photos", photos));
    }

    private JsonNode open(String person, String number, String element) {
        var tasks = program.api(person)
                .get("/tasks?subject=" + number)
                .expect(200)
                .body()
                .get("items");
        for (var task : tasks) {
            if (task.get("key").asString().equals(element)) {
                return task;
            }
        }
        throw new AssertionError("no open task " + element + " of " + number + " for " + person + " in " + tasks);
    }

    /** Acknowledges and does the plain work, up to feedback. */
    public void putRight(String person, String number) {
        command(person, number, "acknowledge", Map.of()).expect(200);
        workPlainly(person, number);
    }

    /** As many photos as the item asks for. */
    public void workPlainly(String person, String number) {
        var at = where(number);
        var photos = new LinkedHashMap<String, List<String>>();
        for (var need : open(person, number, "doWork").at("/form/evidence")) {
            var kind = need.get("kind").asString();
            var stage = kind.equals("during") ? Stage.DURING : Stage.AFTER;
            var taken = new ArrayList<String>();
            for (int i = 0; i < need.get("min").asInt(); i++) {
                taken.add(photo(person, "EXPOSED_LITTER", stage, at));
            }
            photos.put(kind, taken);
        }
        step(person, number, "doWork", Map.of(), photos).expect(200);
    }

    public GeoPoint where(String number) {
        var location = see("supervisor", number).body().get("location");
        return new GeoPoint(location.get("lat").asDouble(), location.get("lon").asDouble());
    }

    public void sendBack(String number) {
        command("verifier", number, "recheck", Map.of("result", "REWORK", "reasonCode", "NOT_CLEAN"))
                .expect(200);
    }

    public void pass(String number) {
        command("verifier", number, "recheck", Map.of("result", "PASS")).expect(200);
    }
}
