package cn.bense.bench;

import cn.bense.shared.GeoPoint;
import cn.bense.testing.Api;
import cn.bense.testing.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lifecycle through our REST API; a person asks for what waits before doing it, as a phone does. */
final class OurHttp {

    private final Program program;
    private final PhotoRows photos;

    OurHttp(Program program, PhotoRows photos) {
        this.program = program;
        this.photos = photos;
    }

    void run(GeoPoint at) {
        var body = Map.of(
                "item",
                OurLifecycle.ITEM,
                "location",
                Map.of("lat", at.lat(), "lon", at.lon(), "accuracy", 8),
                "photoIds",
                List.of(photos.insert("inspector")),
                "channel",
                "STAFF");
        var filed = api("inspector").post("/cases", body).expect(201);
        var number = filed.text("number");
        api("contractor").post("/cases/" + number + "/acknowledge", Map.of()).expect(200);
        step(number, Map.of("source", "UNKNOWN"));
        step(number, Map.of("slippery", "NO"));
        step(number, Map.of("weightKg", "12.5"));
        api("verifier")
                .post("/cases/" + number + "/recheck", Map.of("result", "PASS"))
                .expect(200);
        var deduction =
                api("centre").get("/deductions?case=" + number).expect(200).text("items/0/number");
        api("centre").post("/deductions/" + deduction + "/confirm", Map.of()).expect(200);
    }

    private void step(String number, Map<String, Object> fields) {
        var task = api("crew")
                .get("/tasks?mine=true&subject=" + number)
                .expect(200)
                .at("items/0");
        var shown = new HashMap<String, List<String>>();
        task.at("/form/evidence")
                .forEach(need -> shown.put(
                        need.at("/kind").asString(),
                        Stream.generate(() -> photos.insert("crew"))
                                .limit(need.at("/min").asInt())
                                .toList()));
        api("crew")
                .post("/tasks/" + task.at("/id").asString() + "/complete", Map.of("fields", fields, "photos", shown))
                .expect(200);
    }

    private Api api(String account) {
        return program.api(account);
    }
}
