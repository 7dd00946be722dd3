package cn.bense.security;

import cn.bense.cases.Street;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import java.util.HashMap;
import java.util.Map;

/**
 * One object of each kind, all of 净源环卫 (accounts {@code crew}, {@code contractor}) under the owner {@code centre}, for the
 * walk to try on everyone.
 */
final class Exhibits {

    private final Map<String, String> objects = new HashMap<>();

    Exhibits(Program program, Places places, DemoTown town) {
        var street = new Street(program, places, town);
        deduction(program, street);
        open(program, street);
        registers(program);
    }

    private void deduction(Program program, Street street) {
        var number = street.dispatched("EXPOSED_LITTER");
        street.putRight("crew", number);
        street.sendBack(number);
        var deduction = program.api("centre")
                .get("/deductions?case=" + number)
                .expect(200)
                .text("items/0/number");
        program.api("centre")
                .post("/deductions/" + deduction + "/confirm", Map.of())
                .expect(200);
        objects.put("deduction", deduction);
        objects.put("sentBackCase", number);
    }

    private void open(Program program, Street street) {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        var seen = street.see("crew", number).expect(200);
        objects.put("case", number);
        objects.put("order", seen.text("workOrder"));
        objects.put("photo", seen.text("photos/0/id"));
        objects.put("contract", seen.text("contract"));
        objects.put("lat", seen.text("location/lat"));
        objects.put("lon", seen.text("location/lon"));
        objects.put(
                "task",
                program.api("crew").get("/tasks?subject=" + number).expect(200).text("items/0/id"));
    }

    private void registers(Program program) {
        objects.put("item", "EXPOSED_LITTER");
        objects.put("process", "problem-handling");
        objects.put("version", "1");
        objects.put("road", "JIANKANG");
        objects.put("unit", "JINGYUAN");
        objects.put("person", "crew");
        objects.put("month", program.now().toString().substring(0, 7));
        objects.put("warning", "YJ20200101-001");
        objects.put("row", "1");
        objects.put("none", "0");
        objects.put("command", "unlock");
    }

    /** Where the open case lies. */
    Map<String, String> where() {
        return Map.of("lat", of("lat"), "lon", of("lon"));
    }

    String of(String kind) {
        var object = objects.get(kind);
        if (object == null) {
            throw new AssertionError("routes.txt names the sample " + kind + ", which Exhibits does not make");
        }
        return object;
    }
}
