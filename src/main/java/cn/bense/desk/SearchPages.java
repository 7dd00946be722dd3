package cn.bense.desk;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.DomainException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of the top bar: a whole number opens its case, anything else lists what fits. */
@Controller
class SearchPages {

    private static final Pattern CASE = Pattern.compile("AJ\\d{8}-\\d{5}");
    private static final Pattern DEDUCTION = Pattern.compile("KK\\d{6}-\\d{4}");
    private static final int LISTED = 20;
    private static final int COUNTED = 10_001;

    private final CaseBook book;
    private final Places places;
    private final Staff staff;

    SearchPages(CaseBook book, Places places, Staff staff) {
        this.book = book;
        this.places = places;
        this.staff = staff;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Person person, Model model) {
        var asked = q.strip();
        var number = asked.toUpperCase(Locale.ROOT);
        if (CASE.matcher(number).matches() && isThere(person, number)) {
            return "redirect:/cases/" + number;
        }
        if (DEDUCTION.matcher(number).matches()) {
            return "redirect:/deductions/" + number;
        }
        model.addAttribute("q", asked);
        if (!asked.isEmpty()) {
            fill(asked, person, model);
        }
        return "desk/search";
    }

    private void fill(String asked, Person person, Model model) {
        var filter = CaseFilter.ALL.withText(asked);
        model.addAttribute("rows", book.list(person, filter, LISTED, null).items());
        model.addAttribute("total", book.count(person, filter, COUNTED));
        model.addAttribute(
                "roads",
                places.roads().stream().filter(r -> r.name().contains(asked)).toList());
        model.addAttribute(
                "companies",
                staff.unitsSeenBy(person).stream()
                        .filter(Unit::isCompany)
                        .filter(u -> u.name().contains(asked))
                        .toList());
    }

    private boolean isThere(Person person, String number) {
        try {
            book.find(person, number);
            return true;
        } catch (DomainException notThere) {
            return false;
        }
    }
}
