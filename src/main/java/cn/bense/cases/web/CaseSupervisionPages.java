package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseState;
import cn.bense.cases.SupervisionDesk;
import cn.bense.evidence.CaptureForm;
import cn.bense.evidence.UploadedPhotos;
import cn.bense.organization.Person;
import cn.bense.web.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands behind 更多 on the case page: supervise, void, split, take up again; and the performer's answer. */
@Controller
@RequestMapping("/cases/{number}")
class CaseSupervisionPages {

    private final SupervisionDesk desk;
    private final CaseBook book;
    private final CaseActAnswers answers;
    private final UploadedPhotos uploads;

    CaseSupervisionPages(SupervisionDesk desk, CaseBook book, CaseActAnswers answers, UploadedPhotos uploads) {
        this.desk = desk;
        this.book = book;
        this.answers = answers;
        this.uploads = uploads;
    }

    @PostMapping("/supervise")
    ModelAndView supervise(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            desk.supervise(person, n, form.textOr());
            say(flash, "已督办" + book.find(person, n).performerName());
        });
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            desk.answer(person, n, form.textOr());
            say(flash, "已答复督办");
        });
    }

    @PostMapping("/void")
    ModelAndView voidCase(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            desk.voidCase(person, n, form.reasonOr());
            var done = book.find(person, n).state() == CaseState.VOIDED;
            say(flash, done ? n + " 已作废" : "已申请作废，等督查科长决定");
        });
    }

    @PostMapping("/keep")
    ModelAndView keep(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            desk.keep(person, n, form.reasonOr());
            say(flash, n + " 不作废，继续办");
        });
    }

    @PostMapping("/split")
    ModelAndView split(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            var parts = desk.split(person, n, form.performersOr());
            say(flash, "已另立 " + String.join("、", parts));
        });
    }

    @PostMapping("/reopen")
    ModelAndView reopen(
            @PathVariable String number,
            @ModelAttribute CaseActForm form,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo,
            Person person,
            RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            var photos = uploads.idsOf(null, photo, CaptureForm.EMPTY, person.username());
            desk.reopen(person, n, form.reasonOr(), photos);
            say(flash, n + " 已重新办理");
        });
    }

    private static void say(RedirectAttributes flash, String text) {
        flash.addFlashAttribute("toast", Toast.ok(text));
    }
}
