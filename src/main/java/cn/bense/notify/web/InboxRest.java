package cn.bense.notify.web;

import cn.bense.notify.Inbox;
import cn.bense.notify.Message;
import cn.bense.organization.Person;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "inbox", description = "The caller's own messages")
@RestController
@RequestMapping("/api/v1/inbox")
class InboxRest {

    private final Inbox inbox;

    InboxRest(Inbox inbox) {
        this.inbox = inbox;
    }

    /** How many messages became read. */
    record Read(int read) {}

    @Operation(summary = "Messages, newest first; unread=true leaves out those already read")
    @GetMapping
    Page<Message> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Person person) {
        return inbox.list(person, unread, limit, after);
    }

    @Operation(summary = "Marks one message read; 404 when it is not the caller's")
    @PostMapping("/{id}/read")
    Message read(@PathVariable long id, @Parameter(hidden = true) Person person) {
        return inbox.read(person, id);
    }

    @Operation(summary = "Marks all messages read")
    @PostMapping("/read-all")
    Read readAll(@Parameter(hidden = true) Person person) {
        return new Read(inbox.readAll(person));
    }
}
