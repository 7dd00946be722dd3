package cn.bense.notify;

import cn.bense.organization.Person;
import cn.bense.web.Texts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
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
        if (!notice.happenedJustNow()) {
            toldBefore(notice).forEach(to::remove);
        }
        var words = notice.words().toArray();
        var title = texts.text("notify.title." + notice.type(), words);
        var text = texts.text("notify.text." + notice.type(), words);
        to.values().forEach(person -> messages.save(new MessageRow(notice, person, title, text, clock.instant())));
    }

    private List<String> toldBefore(Notice notice) {
        var about = notice.subject();
        return messages.told(about.kind(), about.number(), notice.type(), notice.occasion());
    }
}
