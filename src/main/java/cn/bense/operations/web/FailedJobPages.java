package cn.bense.operations.web;

import cn.bense.operations.FailedJobs;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
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

/** 失败任务: automatic steps that failed, and another try. */
@Controller
@RequestMapping("/operations")
class FailedJobPages {

    private final FailedJobs failedJobs;
    private final Texts texts;

    FailedJobPages(FailedJobs failedJobs, Texts texts) {
        this.failedJobs = failedJobs;
        this.texts = texts;
    }

    @GetMapping("/failed-jobs")
    String list(Person person, Model model) {
        model.addAttribute("failures", failedJobs.list(person));
        return "operations/failed-jobs";
    }

    /** Goes back to the process it was pressed on, or to the list. */
    @PostMapping("/failed-jobs/{id}/retry")
    String retry(
            @PathVariable String id, @RequestParam @Nullable String process, Person person, RedirectAttributes back) {
        try {
            failedJobs.retry(id, person);
            back.addFlashAttribute("toast", Toast.ok(texts.text("operations.job-retried")));
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
                throw refusal;
            }
            back.addFlashAttribute("toast", Toast.bad(texts.error(refusal.code(), refusal.args())));
        }
        back.addAttribute("process", process);
        return process == null ? "redirect:/operations" : "redirect:/processes/{process}";
    }
}
