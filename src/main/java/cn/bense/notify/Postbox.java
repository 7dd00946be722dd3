package cn.bense.notify;

import cn.bense.organization.Person;
import cn.bense.web.Texts;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** Puts a notice into the inboxes of those it is for: everyone once, never the one who did it, and nothing twice. */
@Component
class Postbox {

    private final Messages messages;
    private final Texts texts;
    private final Clock clock;

    Postbox(Messages messages, Texts texts, Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
    }

    void deliver(Notice notice) {
        var to = new LinkedHashMap<String, Person>();
        notice.to().forEach(person -> to.put(person.username(), person));
        to.remove(notice.actor());
        if (to.isEmpty()) {
            return;
        }
        var about = notice.subject();
        var told = new HashSet<>(messages.told(about.kind(), about.number(), notice.type(), notice.occasion()));
        var words = notice.words().toArray();
        var title = texts.text("notify.title." + notice.type(), words);
        var text = texts.text("notify.text." + notice.type(), words);
        to.values().stream()
                .filter(person -> !told.contains(person.username()))
                .forEach(person -> messages.save(new MessageRow(notice, person, title, text, clock.instant())));
    }
}
