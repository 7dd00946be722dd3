package probe;

import cn.bense.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages to try the shell and the error pages on; outside cn.bense, so that the program never serves them. */
@Controller
public class ProbePages {

    @GetMapping("/things")
    String things() {
        return "web/probe";
    }

    @GetMapping("/conflict")
    String conflict() {
        throw DomainException.conflict("stale");
    }
}
