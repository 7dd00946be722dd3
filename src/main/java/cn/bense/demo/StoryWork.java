package cn.bense.demo;

import cn.bense.cases.CaseView;
import cn.bense.cleanup.TaskInbox;
import cn.bense.demo.Course.Turn;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.demo.Shots.Shot;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.process.HumanTask;
import cn.bense.process.HumanTask.Field;
import cn.bense.process.TaskBook;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The crews' part: any step of any process, its form filled in as the case's course wants it, its photos taken. */
final class StoryWork {

    private final TaskBook tasks;
    private final TaskInbox inbox;
    private final Cast cast;
    private final Shots shots;
    private final ExecutorService painters;
    private final Map<String, Map<String, List<Shot>>> prepared = new HashMap<>();
    private final List<StoryCase> reported = new ArrayList<>();

    StoryWork(TaskBook tasks, TaskInbox inbox, Cast cast, Shots shots, ExecutorService painters) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.cast = cast;
        this.shots = shots;
        this.painters = painters;
    }

    void remember(StoryCase c) {
        reported.add(c);
    }

    /** The latest other case of the same item a few steps away. */
    @Nullable
    String sameAs(StoryCase c) {
        String found = null;
        for (var other : reported) {
            if (other != c && other.item().equals(c.item()) && other.at().distanceTo(c.at()) < 30) {
                found = other.number();
            }
        }
        return found;
    }

    /** The latest reported case that another may have seen as well. */
    @Nullable
    StoryCase latest(@Nullable String item) {
        StoryCase found = null;
        for (var other : reported) {
            if (item == null || other.item().equals(item)) {
                found = other;
            }
        }
        return found;
    }

    /** The step that waits now; the owner's signature included, the owner's correction of its own fault not. */
    @Nullable
    HumanTask nextStep(CaseView view) {
        var order = view.workOrder();
        return order == null
                ? null
                : tasks.of(new SubjectRef("work-order", order)).stream()
                        .filter(HumanTask::open)
                        .findFirst()
                        .orElse(null);
    }

    boolean begun(CaseView view) {
        var order = view.workOrder();
        return order != null
                && tasks.of(new SubjectRef("work-order", order)).stream().anyMatch(t -> !t.open());
    }

    /** Orders the photos of a step, if its moment comes before the story's end. */
    void prepare(StoryCase c, CaseView view, HumanTask step, Instant at, Agenda agenda) {
        if (!agenda.reaches(at)) {
            return;
        }
        var byKind = new LinkedHashMap<String, List<Shot>>();
        for (var need : step.evidence()) {
            for (int i = 0; i < need.min(); i++) {
                byKind.computeIfAbsent(need.kind(), k -> new ArrayList<>())
                        .add(shot(c, stage(need.kind()), at.minusSeconds(45L * i)));
            }
        }
        prepared.put(step.id(), byKind);
    }

    private Shot shot(StoryCase c, Stage stage, Instant at) {
        return c.course().turn() == Turn.BORROWED
                ? shots.borrow(painters, c.item(), stage, c.seed(), at, c.at())
                : shots.order(painters, c.item(), stage, c.seed(), at, c.at());
    }

    private static Stage stage(String kind) {
        return switch (kind) {
            case "before" -> Stage.BEFORE;
            case "during" -> Stage.DURING;
            default -> Stage.AFTER;
        };
    }

    void complete(StoryCase c, CaseView view, HumanTask step) {
        var by = step.post().equals(Post.OWNER.name())
                ? cast.owner(step.unit())
                : cast.fixer(view.performer(), c.seed());
        var photos = new LinkedHashMap<String, List<String>>();
        Objects.requireNonNullElse(prepared.remove(step.id()), Map.<String, List<Shot>>of())
                .forEach((kind, taken) -> photos.put(kind, handIn(taken, by)));
        var at =
                new TaskSubmission.At(c.at().lat(), c.at().lon(), 6 + c.chance().nextInt(9), null);
        inbox.complete(by, step.id(), fields(c, step), photos, at, null);
    }

    private List<String> handIn(List<Shot> taken, Person by) {
        return taken.stream().map(shot -> shots.handIn(shot, by)).toList();
    }

    private static Map<String, Object> fields(StoryCase c, HumanTask step) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : step.fields()) {
            var value = value(c, field);
            if (value != null) {
                fields.put(field.id(), value);
            }
        }
        return fields;
    }

    /** What this course wants to be so; else presets stand, checks confirm themselves and numbers are likely ones. */
    private static @Nullable Object value(StoryCase c, Field field) {
        var turn = c.course().turn();
        return switch (field.id()) {
            case "reachable" -> turn == Turn.CONFINED && c.nextStep() == 0 ? "CONFINED" : "SURFACE";
            case "flows" -> turn == Turn.HAND_OVER && c.nextStep() == 0 ? "NO" : null;
            case "grate" -> turn == Turn.GRATE_BROKEN && c.nextStep() == 0 ? "BROKEN" : null;
            case "source" -> turn == Turn.SOURCE_KNOWN ? "KNOWN" : null;
            case "party" -> turn == Turn.SOURCE_KNOWN ? "老石烤鱼（沿街 66 号）" : null;
            case "dispute" -> turn == Turn.DISPUTE && c.nextStep() == 0 ? "SOIL_OR_GRATE" : null;
            case "weightKg" -> Integer.toString(6 + c.chance().nextInt(40));
            case "oxygen" -> "20.8";
            case "minutes" -> "35";
            default -> null;
        };
    }
}
