package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseRow;
import cn.bense.cases.CaseState;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.SupervisionDesk;
import cn.bense.catalog.Catalog;
import cn.bense.cleanup.StepForm;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.process.HumanTask;
import cn.bense.shared.DomainException;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The crew's phone: my tasks by deadline and distance, the item's steps, the evidence, send (ui/06, ui/07). */
@Controller
class CrewPages {

    private static final int SHOWN = 50;

    private final CaseBook book;
    private final DispatchDesk dispatch;
    private final SupervisionDesk supervision;
    private final TaskInbox inbox;
    private final Catalog catalog;
    private final StepForm form;
    private final StepForms forms;
    private final CaseRequestPart requests;
    private final Clock clock;

    CrewPages(
            CaseBook book,
            DispatchDesk dispatch,
            SupervisionDesk supervision,
            TaskInbox inbox,
            Catalog catalog,
            StepForm form,
            StepForms forms,
            CaseRequestPart requests,
            Clock clock) {
        this.book = book;
        this.dispatch = dispatch;
        this.supervision = supervision;
        this.inbox = inbox;
        this.catalog = catalog;
        this.form = form;
        this.forms = forms;
        this.requests = requests;
        this.clock = clock;
    }

    /** The groups of the list; all together come first, so that nothing stands between a crew and its next task. */
    enum Group {
        ALL(
                CaseState.DISPATCHED,
                CaseState.ACKNOWLEDGED,
                CaseState.IN_PROGRESS,
                CaseState.RETURN_REQUESTED,
                CaseState.EXTENSION_REQUESTED,
                CaseState.RULING,
                CaseState.SUSPENDED,
                CaseState.REWORK),
        NEW(CaseState.DISPATCHED),
        DOING(
                CaseState.ACKNOWLEDGED,
                CaseState.IN_PROGRESS,
                CaseState.RETURN_REQUESTED,
                CaseState.EXTENSION_REQUESTED,
                CaseState.RULING,
                CaseState.SUSPENDED),
        REWORK(CaseState.REWORK);

        private final CaseState[] states;

        Group(CaseState... states) {
            this.states = states;
        }
    }

    /** A card of the list: the case and, when it came back, why. */
    record CrewCard(CaseRow row, @Nullable String sentBack) {}

    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "ALL") Group group,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String after,
            Person person,
            Model model) {
        var counts = book.countByState(person, mine(person));
        var page = book.list(person, mine(person, group.states), SHOWN, after);
        model.addAttribute("group", group);
        model.addAttribute("groups", Group.values());
        model.addAttribute("sizes", sizes(counts));
        model.addAttribute("sort", sort);
        model.addAttribute("next", page.next());
        model.addAttribute(
                "cards",
                page.items().stream()
                        .map(row -> new CrewCard(row, row.state() == CaseState.REWORK ? sentBack(person, row) : null))
                        .toList());
        return "cases/tasks";
    }

    private static CaseFilter mine(Person person, CaseState... states) {
        return CaseFilter.states(states).withPerformer(person.unit());
    }

    private static Map<Group, Long> sizes(Map<CaseState, Long> counts) {
        var sizes = new EnumMap<Group, Long>(Group.class);
        for (var g : Group.values()) {
            sizes.put(g, size(counts, g));
        }
        return sizes;
    }

    private static long size(Map<CaseState, Long> counts, Group group) {
        return List.of(group.states).stream()
                .mapToLong(s -> counts.getOrDefault(s, 0L))
                .sum();
    }

    private @Nullable String sentBack(Person person, CaseRow row) {
        return book.story(person, row.number()).stream()
                .filter(line -> StepForms.BACK.contains(line.type()))
                .map(CaseBook.StoryLine::text)
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/tasks/{number}/acknowledge")
    String acknowledge(@PathVariable String number, Person person, RedirectAttributes flash) {
        dispatch.acknowledge(person, number);
        flash.addFlashAttribute("toast", Toast.ok("已接单"));
        return "redirect:/tasks/" + number;
    }

    @PostMapping("/tasks/{number}/answer")
    ModelAndView answer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        try {
            supervision.answer(person, number, text);
        } catch (DomainException refused) {
            return page(person, number, Map.of("answer", text), Map.of(), refused);
        }
        flash.addFlashAttribute("toast", Toast.ok("已答复督办"));
        return new ModelAndView("redirect:/tasks/" + number);
    }

    @GetMapping("/tasks/{number}")
    ModelAndView task(@PathVariable String number, Person person) {
        return page(person, number, Map.of(), Map.of(), null);
    }

    @PostMapping("/tasks/{number}/steps/{task}")
    ModelAndView step(
            @PathVariable String number,
            @PathVariable String task,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Person person,
            RedirectAttributes flash) {
        var fields = form.fields(request.getParameterMap());
        var photos = form.photos(request.getParameterMap());
        try {
            form.addFiles(inbox.find(person, task), photos, files, person);
            inbox.complete(person, task, fields, photos, form.at(request.getParameterMap()), null);
        } catch (DomainException refused) {
            return page(person, number, fields, photos, refused);
        }
        var more = current(person, number) != null;
        flash.addFlashAttribute("toast", Toast.ok(more ? "这一步已记下" : "已提交，等待核查"));
        return new ModelAndView(more ? "redirect:/tasks/" + number : "redirect:/tasks");
    }

    private ModelAndView page(
            Person person,
            String number,
            Map<String, Object> values,
            Map<String, List<String>> photos,
            @Nullable DomainException refused) {
        var view = book.find(person, number);
        var page = new ModelAndView("cases/task");
        page.setStatus(refused == null ? HttpStatus.OK : HttpStatus.valueOf(refused.status()));
        page.addObject("c", view);
        requests.fill(page, person, view);
        page.addObject("step", current(person, number));
        page.addObject("done", forms.doneSteps(view));
        page.addObject(
                "sentBack", view.state() != CaseState.REWORK ? null : forms.lastReason(book.story(person, number)));
        page.addObject(
                "standard",
                catalog.item(view.item(), clock.instant())
                        .map(Catalog.Item::standard)
                        .orElse(List.of()));
        page.addObject("shots", forms.roundPhotos(view));
        page.addObject("values", values);
        page.addObject("kept", photos);
        page.addObject("errors", refused == null ? Map.of() : form.errors(refused));
        return page;
    }

    /** The step of the work that waits for this crew; acknowledging and answering have their own buttons. */
    private @Nullable HumanTask current(Person person, String number) {
        return inbox.ofSubject(person, number).stream()
                .filter(t -> !t.subject().kind().equals("case"))
                .findFirst()
                .orElse(null);
    }
}
