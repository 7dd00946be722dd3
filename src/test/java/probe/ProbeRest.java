package probe;

import cn.bense.web.IfMatch;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An API to try the web room's manners on; outside cn.bense, so that the program never serves it. */
@RestController
@RequestMapping("/api/v1/things")
public class ProbeRest {

    public enum Colour {
        RED,
        GREEN
    }

    public record Thing(String name, Colour colour) {}

    @PostMapping
    Map<String, String> make(@RequestBody Thing thing, IfMatch match) {
        return Map.of("id", UUID.randomUUID().toString());
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, @RequestParam(required = false) Colour colour) {
        return id + "";
    }

    @PostMapping("/boom")
    void boom() {
        throw new IllegalStateException("secret");
    }
}
