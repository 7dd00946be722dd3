package cn.bense.audit.web;

import cn.bense.audit.AuditFilter;
import cn.bense.audit.AuditLine;
import cn.bense.audit.AuditLog;
import cn.bense.audit.ChainBreak;
import cn.bense.audit.ChainChecks;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import cn.bense.web.Accounts.Account;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 操作日志: who did what to what and when, and whether the chains hold (ui/31). */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private static final int ROWS = 50;
    private static final int SENSITIVE_ROWS = 8;
    private static final int SENSITIVE_DAYS = 7;
    private static final int CHECKS = 60;

    private final AuditLog log;
    private final ChainChecks checks;
    private final AuditWords words;
    private final Texts texts;
    private final Clock clock;

    AuditPages(AuditLog log, ChainChecks checks, AuditWords words, Texts texts, Clock clock) {
        this.log = log;
        this.checks = checks;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @ModelAttribute("form") AuditForm form,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Account viewer) {
        var page = new ModelAndView("audit/audit");
        try {
            fill(page, viewer, form.filter(), after);
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.INVALID) {
                throw refused;
            }
            page.setStatus(HttpStatus.valueOf(refused.status()));
            page.addObject("error", texts.error(refused.code(), refused.args()));
            page.addObject("rows", List.of());
            page.addObject("cut", List.of());
        }
        head(page, viewer);
        return page;
    }

    private void fill(ModelAndView page, Account viewer, AuditFilter filter, @Nullable String after) {
        var about = "查看操作日志：" + words.about(filter) + (after == null ? "" : "，往后翻页");
        var found = log.search(viewer, filter, ROWS, after, about);
        page.addObject("rows", found.items());
        page.addObject("next", found.next());
        page.addObject("after", after);
        page.addObject("cut", filter.subject() == null ? List.<ChainBreak>of() : ofSubject(viewer, filter));
    }

    private List<ChainBreak> ofSubject(Account viewer, AuditFilter filter) {
        return log.breaks(viewer, filter).stream()
                .filter(b -> b.subject().number().equals(filter.subject()))
                .toList();
    }

    private void head(ModelAndView page, Account viewer) {
        page.addObject("check", checks.latest(viewer).orElse(null));
        page.addObject("running", checks.progress().orElse(null));
        page.addObject("kinds", log.kinds());
        page.addObject("types", log.types());
        page.addObject("sensitive", log.beside(viewer, lately(), SENSITIVE_ROWS));
    }

    private AuditFilter lately() {
        var today = LocalDate.ofInstant(clock.instant(), Zone.SHANGHAI);
        return new AuditFilter(today.minusDays(SENSITIVE_DAYS), null, null, null, null, null, true);
    }

    @GetMapping("/rows/{id}")
    String one(@PathVariable long id, @AuthenticationPrincipal Account viewer, Model model) {
        AuditLine line = log.one(viewer, id);
        model.addAttribute("line", line);
        return "audit/row";
    }

    /** The state of the chains alone, asked for again while a check runs. */
    @GetMapping("/state")
    String state(@AuthenticationPrincipal Account viewer, Model model) {
        model.addAttribute("check", checks.latest(viewer).orElse(null));
        model.addAttribute("running", checks.progress().orElse(null));
        return "audit/audit :: state";
    }

    @GetMapping("/checks")
    String checks(@AuthenticationPrincipal Account viewer, Model model) {
        model.addAttribute("checks", checks.history(viewer, CHECKS));
        return "audit/checks";
    }

    @PostMapping("/checks")
    String check(@AuthenticationPrincipal Account viewer, RedirectAttributes redirect) {
        checks.start(viewer);
        redirect.addFlashAttribute("toast", Toast.ok("开始校验，查完会显示在上方"));
        return "redirect:/audit";
    }
}
