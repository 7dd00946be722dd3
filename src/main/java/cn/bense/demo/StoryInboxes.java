package cn.bense.demo;

import cn.bense.notify.Inbox;
import java.time.Duration;
import java.time.Instant;

/** People look into their inbox every other day; only the notices of the last day are still unread. */
final class StoryInboxes {

    private static final Duration EVERY = Duration.ofDays(2);
    private static final Duration UNREAD = Duration.ofHours(20);

    private final Inbox inbox;
    private final Cast cast;

    StoryInboxes(Inbox inbox, Cast cast) {
        this.inbox = inbox;
        this.cast = cast;
    }

    void plan(Agenda agenda, Instant now) {
        var first = now.minus(Season.LENGTH);
        for (var at = now.minus(UNREAD); at.isAfter(first); at = at.minus(EVERY)) {
            agenda.plan(at, () -> cast.everyone().forEach(inbox::readAll));
        }
    }
}
