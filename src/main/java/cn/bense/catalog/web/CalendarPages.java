package cn.bense.catalog.web;

import cn.bense.catalog.CalendarDesk;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 时限与日历 (ui/24): both calendars, the days that differ, and the calculator of deadlines. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {

    private static final String PAGE = "catalog/calendar";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CalendarDesk desk;
    private final CalendarModel view;
    private final Texts texts;

    CalendarPages(CalendarDesk desk, CalendarModel view, Texts texts) {
        this.desk = desk;
        this.view = view;
        this.texts = texts;
    }

    /** {@code day} opens the drawer of that day, {@code load=1} the one of the file. */
    @GetMapping
    String show(Person person, CalendarAddress address, DueForm due, Model model) {
        model.addAttribute("dayForm", view.formOf(address.day()));
        view.fill(model, person, address, due);
        return PAGE;
    }

    /** The calculator's answer alone. */
    @GetMapping("/due")
    String due(DueForm due, Model model, HttpServletResponse response) {
        view.fillDue(model, due);
        if (model.getAttribute("dueError") != null) {
            response.setStatus(DomainException.Kind.INVALID.status());
        }
        return PAGE + " :: due";
    }

    /** Says whom another reading of a day would touch; nothing is saved. */
    @GetMapping("/preview")
    String preview(DayForm form, Model model) {
        model.addAttribute("impact", view.impact(form));
        return PAGE + " :: preview";
    }

    @PostMapping("/days")
    String record(
            Person person,
            CalendarAddress address,
            @ModelAttribute("dayForm") DayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var change = form.toChange();
            var n = desk.record(List.of(change), form.why(), person);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("catalog.days-recorded", n)));
            return "redirect:/calendar?month=" + YearMonth.from(change.day());
        } catch (DomainException refusal) {
            view.refuse(refusal, errors, response);
            view.fill(model, person, address, DueForm.EMPTY);
            model.addAttribute("dayOpen", true);
            return PAGE;
        }
    }

    @PostMapping("/import")
    String load(
            Person person,
            CalendarAddress address,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var n = desk.record(HolidaySheet.read(file), reason, person);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("catalog.days-recorded", n)));
            return "redirect:/calendar";
        } catch (DomainException refusal) {
            view.refuseFile(refusal, model, response);
            model.addAttribute("dayForm", view.formOf(null));
            model.addAttribute("why", reason);
            view.fill(model, person, address.loading(), DueForm.EMPTY);
            return PAGE;
        }
    }

    /** The recorded days of a year, to fill in and send back. */
    @GetMapping("/holidays.xlsx")
    void export(@RequestParam int year, HttpServletResponse response) throws IOException {
        if (year < 2000 || year > 2100) {
            throw DomainException.malformed("calendar-year", year);
        }
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("holidays-" + year + ".xlsx")
                        .build()
                        .toString());
        var days = desk.recorded(
                YearMonth.of(year, 1).atDay(1), YearMonth.of(year, 12).atEndOfMonth());
        HolidaySheet.write(days, response.getOutputStream());
    }
}
