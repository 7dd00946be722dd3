package cn.bense.notify;

import cn.bense.cases.CaseChanged;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.SubjectRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hears what about a case. The finder's name is in no message: a contractor must not learn it (domain.md section 9). */
@Component
class CaseNews {

    static final Set<String> REQUESTS = Set.of("RETURN_REQUESTED", "EXTENSION_REQUESTED", "SUSPENSION_REQUESTED");

    private static final Set<String> URGENT = Set.of(
            "REWORK_ORDERED",
            "OVERDUE",
            "SUPERVISION_ORDERED",
            "SUPERVISION_RAISED",
            "SUPERVISION_RAISED_TOP",
            "SEVERITY_RAISED",
            "STANDING_WATER",
            "REMINDED",
            "REOPENED",
            "VOIDED");

    private final Circle circle;

    CaseNews(Circle circle) {
        this.circle = circle;
    }

    Notice of(CaseChanged event) {
        return notice(event, event.type(), audience(event));
    }

    /** Filed, and no responsibility by rule: it waits at the dispatch desk. */
    Notice waiting(CaseChanged filed) {
        return notice(filed, filed.type(), circle.all(Post.DISPATCHER));
    }

    /** The dispatch was taken back: those who were told of it are told so. */
    Notice recalled(CaseChanged event, List<String> toldOfDispatch) {
        return notice(event, Notice.RECALLED, circle.named(toldOfDispatch));
    }

    /** Something was asked for: those hear it whose it is to decide. */
    Notice asked(CaseChanged event, @Nullable Post decider) {
        return notice(event, event.type(), decider == null ? List.of() : circle.all(decider));
    }

    private List<Person> audience(CaseChanged e) {
        return switch (e.type()) {
            case "DISPATCHED", "REWORK_ORDERED", "REMINDED", "RESUMED", "SEVERITY_RAISED" ->
                circle.performers(e.performer());
            case "DUE_WARNING", "RULED" -> Circle.join(circle.performers(e.performer()), circle.owners(e.owner()));
            case "OVERDUE" ->
                Circle.join(circle.performers(e.performer()), circle.owners(e.owner()), circle.all(Post.SUPERVISOR));
            case "FEEDBACK_SUBMITTED" -> othersThan(e.finder(), circle.all(Post.VERIFIER));
            case "RECHECK_LATE" -> circle.all(Post.SUPERVISOR, Post.DISPATCHER, Post.VERIFIER);
            case "DISPATCH_LATE" -> circle.all(Post.SUPERVISOR, Post.DISPATCHER);
            case "STANDING_WATER" -> Circle.join(circle.performers(e.performer()), circle.all(Post.SUPERVISOR));
            case "SUPERVISION_ORDERED" ->
                Circle.join(circle.performers(e.performer()), circle.owners(e.owner()), circle.all(Post.SUPERVISOR));
            case "SUPERVISION_RAISED" -> pressed(e, Post.DEPUTY);
            case "SUPERVISION_RAISED_TOP" -> pressed(e, Post.DIRECTOR);
            case "SUPERVISION_ANSWERED" -> Circle.join(circle.all(Post.SUPERVISOR), circle.owners(e.owner()));
            case "VOID_ASKED" -> circle.all(Post.SUPERVISOR);
            case "VOID_REFUSED" -> e.asker() == null ? List.of() : circle.named(List.of(e.asker()));
            case "VOIDED" -> Circle.join(circle.performers(e.performer()), circle.named(List.of(e.finder())));
            case "REOPENED" -> Circle.join(circle.performers(e.performer()), circle.owners(e.owner()));
            case "SITE_SENT" -> othersThan(e.finder(), circle.all(Post.INSPECTOR));
            case "SITE_LATE" -> othersThan(e.finder(), circle.all(Post.INSPECTOR, Post.DISPATCHER, Post.SUPERVISOR));
            case "SITE_ANSWERED" -> circle.all(Post.DISPATCHER);
            case "RULING_ASKED" -> circle.all(Post.SUPERVISOR);
            case "RULING_LATE" -> circle.all(Post.SUPERVISOR, Post.DEPUTY);
            case "RETURN_GRANTED" -> Circle.join(asker(e), circle.all(Post.DISPATCHER));
            case "RETURN_REFUSED",
                    "EXTENSION_GRANTED",
                    "EXTENSION_REFUSED",
                    "SUSPENSION_GRANTED",
                    "SUSPENSION_REFUSED" -> asker(e);
            case "CLOSED", "REJECTED", "MERGED" -> circle.named(List.of(e.finder()));
            case "LINKED_OPENED" -> circle.all(Post.DISPATCHER);
            default -> List.of();
        };
    }

    /** Nobody answered: the performer hears it again, with everyone who now presses. */
    private List<Person> pressed(CaseChanged e, Post level) {
        return Circle.join(
                circle.performers(e.performer()), circle.owners(e.owner()), circle.all(Post.SUPERVISOR, level));
    }

    /** The unit that asked, and the owner of its contract. */
    private List<Person> asker(CaseChanged e) {
        return Circle.join(circle.performers(e.performer()), circle.owners(e.owner()));
    }

    /** The finder may not check its own finding (domain.md section 9), so it is not asked to. */
    private static List<Person> othersThan(String finder, List<Person> people) {
        return people.stream().filter(p -> !p.username().equals(finder)).toList();
    }

    private static Notice notice(CaseChanged e, String type, List<Person> to) {
        return new Notice(
                type,
                URGENT.contains(type),
                new SubjectRef("case", e.number()),
                Long.toString(e.seq()),
                List.of(e.itemName(), e.address(), e.number(), e.text()),
                to,
                e.actor());
    }
}
