package cn.bense.evidence.web;

import cn.bense.evidence.PhotoDelivery;
import cn.bense.organization.Person;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The same files for pages, with the session. */
@Hidden
@Controller
@RequestMapping("/photos")
class PhotoPages {

    private final PhotoDelivery delivery;

    PhotoPages(PhotoDelivery delivery) {
        this.delivery = delivery;
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> display(@PathVariable String id, Person person) {
        return PhotoResponses.copy(delivery.display(id, person));
    }

    @GetMapping("/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String id, Person person) {
        return PhotoResponses.copy(delivery.thumbnail(id, person));
    }

    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(@PathVariable String id, Person person) {
        return PhotoResponses.original(delivery.original(id, person));
    }
}
