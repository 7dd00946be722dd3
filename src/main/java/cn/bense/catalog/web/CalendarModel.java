package cn.bense.catalog.web;

import cn.bense.catalog.CalendarDesk;
import cn.bense.catalog.Catalog;
import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.catalog.RuleImpact;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.worktime.Holidays.Kind;
import cn.bense.worktime.SpecialDay;
import cn.bense.worktime.WorkTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Fills the calendar's page: months, what comes next, hours, the calculator. */
@Component
class CalendarModel {

    private static final int MONTHS = 12;

    /** One limit of the catalogue to choose in the calculator. */
    record Choice(String value, String label) {}

    /** A run of recorded days of one holiday: the days off, and the weekend days worked for it. */
    record Coming(String holiday, List<LocalDate> rest, List<LocalDate> work) {}

    private final CalendarDesk desk;
    private final Catalog catalog;
    private final WorkTime workTime;
    private final ObjectProvider<RuleImpact> impacts;
    private final Texts texts;
    private final Clock clock;

    CalendarModel(
            CalendarDesk desk,
            Catalog catalog,
            WorkTime workTime,
            ObjectProvider<RuleImpact> impacts,
            Texts texts,
            Clock clock) {
        this.impacts = impacts;
        this.desk = desk;
        this.catalog = catalog;
        this.workTime = workTime;
        this.texts = texts;
        this.clock = clock;
    }

    void fill(Model model, Person person, CalendarAddress address, DueForm due) {
        var today = LocalDate.now(clock);
        var month = address.monthOr(today);
        model.addAttribute("months", months(month, address, today));
        model.addAttribute("month", month);
        model.addAttribute("a", address);
        model.addAttribute("mayWrite", desk.mayWrite(person));
        model.addAttribute("dayOpen", address.dayOpen());
        model.addAttribute("coming", coming(today));
        model.addAttribute("unknown", unknownYear(today));
        model.addAttribute("today", today);
        model.addAttribute("thisYear", today.getYear());
        model.addAttribute("workDay", hours(today, true));
        model.addAttribute("fieldDay", hours(today, false));
        model.addAttribute("choices", choices());
        fillDue(model, due);
    }

    /** The drawer of a day starts from how the day reads now. */
    DayForm formOf(@Nullable String day) {
        if (day == null || !day.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return new DayForm(day, null, null, null);
        }
        var date = DayForm.date("day", day);
        return desk.recorded(date, date).stream()
                .findFirst()
                .map(d -> new DayForm(day, d.kind().name(), d.holiday(), null))
                .orElseGet(() -> new DayForm(day, null, null, null));
    }

    /** Whom the day as typed would touch; empty while it cannot be read. */
    List<String> impact(DayForm form) {
        try {
            var day = DayForm.date("day", form.day());
            return impacts.stream().flatMap(i -> i.ofDay(day).stream()).toList();
        } catch (DomainException unreadable) {
            return List.of(texts.error(unreadable.code(), unreadable.args()));
        }
    }

    void fillDue(Model model, DueForm due) {
        var form = due.startingAt(clock.instant());
        model.addAttribute("due", form);
        try {
            model.addAttribute("deadline", workTime.due(form.readStart(), form.readLimit()));
        } catch (DomainException refusal) {
            model.addAttribute("dueError", texts.error(refusal.code(), refusal.args()));
        }
    }

    void refuse(DomainException refusal, Errors errors, HttpServletResponse response) {
        if (refusal.kind() != DomainException.Kind.INVALID) {
            throw refusal;
        }
        for (var e : refusal.errors()) {
            var field = e.field().replaceFirst("^days\\[0\\]\\.", "");
            errors.rejectValue(field, e.code(), texts.error(e.code(), e.args()));
        }
        response.setStatus(refusal.status());
    }

    /** Complaints about a file, each with the row it is about. */
    void refuseFile(DomainException refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() != DomainException.Kind.INVALID) {
            throw refusal;
        }
        response.setStatus(refusal.status());
        model.addAttribute(
                "fileErrors",
                refusal.errors().isEmpty()
                        ? List.of(texts.error(refusal.code(), refusal.args()))
                        : refusal.errors().stream()
                                .map(e -> SheetWords.place(e.field()) + texts.error(e.code(), e.args()))
                                .toList());
    }

    private List<MonthSheet> months(YearMonth month, CalendarAddress address, LocalDate today) {
        var first = address.wholeYear() ? month.withMonth(1) : month;
        return IntStream.range(0, address.wholeYear() ? MONTHS : 1)
                .mapToObj(first::plusMonths)
                .map(m -> MonthSheet.of(
                        m,
                        workTime.days(m.atDay(1), m.atEndOfMonth()),
                        desk.recorded(m.atDay(1), m.atEndOfMonth()),
                        address.office(),
                        today))
                .toList();
    }

    private List<Coming> coming(LocalDate today) {
        var byName = new LinkedHashMap<String, List<SpecialDay>>();
        desk.recorded(today, today.plusYears(1).withDayOfYear(1).plusYears(1))
                .forEach(d -> byName.computeIfAbsent(d.day().getYear() + d.holiday(), k -> new ArrayList<>())
                        .add(d));
        return byName.values().stream().map(CalendarModel::coming).toList();
    }

    private static Coming coming(List<SpecialDay> days) {
        return new Coming(
                days.get(0).holiday(),
                days.stream()
                        .filter(d -> d.kind() == Kind.REST)
                        .map(SpecialDay::day)
                        .toList(),
                days.stream()
                        .filter(d -> d.kind() == Kind.WORK)
                        .map(SpecialDay::day)
                        .toList());
    }

    /** The next year when nothing of it is recorded yet, else null. */
    private @Nullable Integer unknownYear(LocalDate today) {
        var next = YearMonth.of(today.getYear() + 1, 1);
        return desk.recorded(next.atDay(1), next.withMonth(MONTHS).atEndOfMonth())
                        .isEmpty()
                ? next.getYear()
                : null;
    }

    /** The hours of the next day on which the book counts. */
    private String hours(LocalDate from, boolean office) {
        return workTime.days(from, from.plusDays(30)).stream()
                .map(d -> office ? d.office() : d.field())
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .map(spans -> String.join("，", spans))
                .orElse("");
    }

    private Map<String, List<Choice>> choices() {
        var grouped = new LinkedHashMap<String, List<Choice>>();
        catalog.items(clock.instant())
                .forEach(item -> grouped.put(
                        item.shortName(),
                        item.deadlines().stream().map(row -> choice(item, row)).toList()));
        return grouped;
    }

    private Choice choice(Item item, DeadlineRow row) {
        var kind = item.variants().stream()
                .filter(v -> v.code().equals(row.variant()))
                .map(Variant::name)
                .findFirst()
                .orElse(item.shortName());
        var limit = row.limit();
        return new Choice(
                limit.amount() + " " + limit.unit().name(),
                kind + " · " + texts.label(row.region()) + " · " + texts.label(row.severity()) + "（" + limit.amount()
                        + " " + texts.label(limit.unit()) + "）");
    }
}
