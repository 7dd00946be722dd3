package cn.bense.notify.web;

import cn.bense.notify.Inbox;
import cn.bense.organization.Person;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 通知: what was told to me, newest first. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private static final int SHOWN = 30;

    private final Inbox inbox;
    private final Texts texts;

    InboxPages(Inbox inbox, Texts texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String after,
            Person person,
            Model model) {
        model.addAttribute("page", inbox.list(person, unread, SHOWN, after));
        model.addAttribute("unread", unread);
        model.addAttribute("unreadCount", inbox.unread(person.username()));
        model.addAttribute("after", after);
        return "notify/inbox";
    }

    /** Opening a message marks it read: a GET that only notes that its owner has seen it. */
    @GetMapping("/{id}")
    String open(@PathVariable long id, Person person) {
        var link = inbox.read(person, id).link();
        return "redirect:" + (link == null ? "/inbox" : link);
    }

    @PostMapping("/read-all")
    String readAll(Person person, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.ok(texts.text("notify.toast.read", inbox.readAll(person))));
        return "redirect:/inbox";
    }
}
