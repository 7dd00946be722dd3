package cn.bense.cleanup.web;

import cn.bense.cleanup.StepForm;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskBook;
import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 待办任务: one page for every human step of every process, its form drawn from the process (ui/32). */
@Controller
@RequestMapping("/todo")
class TodoPages {

    private static final int SHOWN = 50;

    private final TaskInbox inbox;
    private final StepForm form;
    private final TodoCourse course;
    private final Texts texts;

    TodoPages(TaskInbox inbox, StepForm form, TodoCourse course, Texts texts) {
        this.inbox = inbox;
        this.form = form;
        this.course = course;
        this.texts = texts;
    }

    /** Which list and how far down it. */
    record Query(boolean done, @Nullable String after) {}

    /** What was sent and refused, empty at first. */
    private record Sent(
            Map<String, Object> values,
            Map<String, List<String>> photos,
            @Nullable DomainException refused) {
        static final Sent NOTHING = new Sent(Map.of(), Map.of(), null);
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(required = false) @Nullable String after,
            Person person) {
        return page(person, new Query(done, after), null, Sent.NOTHING);
    }

    @GetMapping("/{taskId}")
    ModelAndView task(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(required = false) @Nullable String after,
            Person person) {
        return page(person, new Query(done, after), inbox.find(person, taskId), Sent.NOTHING);
    }

    @PostMapping("/{taskId}")
    ModelAndView complete(
            @PathVariable String taskId,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            Person person,
            RedirectAttributes flash) {
        var task = inbox.find(person, taskId);
        var sent = request.getParameterMap();
        var fields = form.fields(sent);
        var photos = form.photos(sent);
        try {
            form.addFiles(task, photos, files, person);
            inbox.complete(person, taskId, form.inFen(task, fields), photos, form.at(sent), version);
        } catch (DomainException refused) {
            return page(person, new Query(false, null), inbox.find(person, taskId), new Sent(fields, photos, refused));
        }
        return done(flash, "cleanup.todo.done", task.name(), task.subject().number());
    }

    @PostMapping("/{taskId}/assign")
    ModelAndView assign(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String to,
            Person person,
            RedirectAttributes flash) {
        var task = inbox.find(person, taskId);
        try {
            inbox.assign(person, taskId, to);
        } catch (DomainException refused) {
            return page(person, new Query(false, null), task, new Sent(Map.of(), Map.of(), refused));
        }
        return done(flash, "cleanup.todo.handed", task.name(), course.nameOf(to));
    }

    private ModelAndView done(RedirectAttributes flash, String key, String task, String about) {
        flash.addFlashAttribute("toast", Toast.ok(texts.text(key, task, about)));
        return new ModelAndView("redirect:/todo");
    }

    /** Without a task chosen the first of the list stands in the middle (only where there is room for it). */
    private ModelAndView page(Person person, Query query, @Nullable HumanTask chosen, Sent sent) {
        var list = listed(person, query);
        var task = chosen == null && !list.items().isEmpty() ? list.items().get(0) : chosen;
        var refused = sent.refused();
        var page = new ModelAndView("cleanup/todo");
        page.setStatus(refused == null ? HttpStatus.OK : HttpStatus.valueOf(refused.status()));
        page.addObject("query", query);
        page.addObject("list", list);
        page.addObject("mine", inbox.count(person, null, null));
        page.addObject("chosen", chosen != null);
        page.addObject("task", task);
        page.addObject("may", task != null && task.open() && inbox.mayDo(person, task));
        page.addObject("around", task == null ? null : course.around(person, task));
        page.addObject("colleagues", task == null ? List.of() : inbox.colleagues(person, task));
        page.addObject("values", sent.values());
        page.addObject("kept", sent.photos());
        page.addObject("errors", refused == null ? Map.of() : form.errors(refused));
        return page;
    }

    private Page<HumanTask> listed(Person person, Query query) {
        return query.done()
                ? inbox.done(person, SHOWN, query.after())
                : inbox.open(person, null, null, TaskBook.Sort.DUE, SHOWN, query.after());
    }
}
