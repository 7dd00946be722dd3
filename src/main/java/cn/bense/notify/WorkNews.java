package cn.bense.notify;

import cn.bense.cleanup.LeaveRoadReminder;
import cn.bense.cleanup.OwnerNoticed;
import cn.bense.cleanup.OwnerRefused;
import cn.bense.conditions.Weather.WarningIssued;
import cn.bense.organization.Post;
import cn.bense.shared.SubjectRef;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who hears what about work in the street and the weather over it. */
@Component
class WorkNews {

    private static final String SYSTEM = "system";

    private final Circle circle;

    WorkNews(Circle circle) {
        this.circle = circle;
    }

    /** @param origin whose work it is; the message links there */
    Notice of(LeaveRoadReminder e, SubjectRef origin) {
        var to = circle.performers(e.performer());
        return new Notice("LEAVE_ROAD", true, origin, e.workOrder(), List.of(e.place()), to, SYSTEM);
    }

    Notice of(OwnerNoticed e) {
        var to = circle.all(Post.BRIGADE);
        return new Notice("OWNER_NOTICED", false, e.origin(), e.notice(), List.of(e.party(), e.place()), to, SYSTEM);
    }

    Notice of(OwnerRefused e) {
        var to = circle.all(Post.BRIGADE, Post.SUPERVISOR);
        return new Notice(
                "OWNER_REFUSED", true, e.origin(), e.notice(), List.of(e.party(), e.place(), e.clause()), to, SYSTEM);
    }

    /** A warning moves deadlines and stops work: the desk, the owners and everyone who works outside. */
    Notice of(WarningIssued e) {
        var warning = e.warning();
        var to = circle.all(Post.DISPATCHER, Post.SUPERVISOR, Post.OWNER, Post.CONTRACTOR, Post.CREW);
        return new Notice(
                "WEATHER_WARNING",
                true,
                new SubjectRef("weather", warning.number()),
                warning.number(),
                List.of(warning.kind(), warning.level(), warning.text()),
                to,
                e.actor());
    }
}
