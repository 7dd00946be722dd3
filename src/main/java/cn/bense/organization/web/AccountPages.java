package cn.bense.organization.web;

import cn.bense.organization.AccountBook;
import cn.bense.organization.AccountBook.AccountView;
import cn.bense.organization.AccountCare;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号安全: how the accounts stand, and what lets people back in. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private interface Command {
        void on(Person actor, String username);
    }

    private final AccountBook book;
    private final AccountCare care;
    private final Texts texts;
    private final Map<String, Command> commands;

    AccountPages(AccountBook book, AccountCare care, Texts texts) {
        this.book = book;
        this.care = care;
        this.texts = texts;
        this.commands = Map.of(
                "unlock", care::unlock,
                "dismiss", care::dismiss,
                "reset-second-factor", care::resetSecondFactor,
                "sign-out", care::signOut,
                "close", care::close,
                "reopen", care::reopen);
    }

    @GetMapping
    String list(
            Person person,
            @RequestParam(defaultValue = "ALL") AccountTab show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String account,
            Model model) {
        var all = book.all(person);
        model.addAttribute("tabs", AccountTab.counted(all));
        model.addAttribute("shown", show);
        model.addAttribute("q", q);
        model.addAttribute("rows", rows(all, show, q.strip()));
        model.addAttribute("one", account == null ? null : book.of(person, account));
        model.addAttribute("mayAct", person.holds(Post.SECADMIN));
        model.addAttribute("self", person.username());
        return "organization/accounts";
    }

    private static List<AccountView> rows(List<AccountView> all, AccountTab show, String q) {
        return all.stream()
                .filter(show::shows)
                .filter(a -> q.isEmpty()
                        || a.username().contains(q)
                        || a.name().contains(q)
                        || a.unitName().contains(q))
                .toList();
    }

    /** Not kept under an idempotency key: the password is shown once and stored nowhere. */
    @PostMapping("/{username}/give-password")
    String givePassword(Person person, @PathVariable String username, RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("given", care.givePassword(person, username));
        } catch (DomainException refusal) {
            refuseStranger(refusal);
            redirect.addFlashAttribute("toast", Toast.bad(texts.error(refusal.code(), refusal.args())));
        }
        redirect.addAttribute("account", username);
        return "redirect:/accounts";
    }

    @PostMapping("/{username}/{command}")
    String act(
            Person person, @PathVariable String username, @PathVariable String command, RedirectAttributes redirect) {
        var known = commands.get(command);
        if (known == null) {
            throw DomainException.notFound("not-found");
        }
        redirect.addFlashAttribute("toast", done(known, person, username, command));
        redirect.addAttribute("account", username);
        return "redirect:/accounts";
    }

    private Toast done(Command command, Person person, String username, String name) {
        try {
            command.on(person, username);
            return Toast.ok(texts.text("organization.account-done." + name));
        } catch (DomainException refusal) {
            refuseStranger(refusal);
            return Toast.bad(texts.error(refusal.code(), refusal.args()));
        }
    }

    /** Who may do nothing here gets a refusal, not a notice on a page that is not for him. */
    private static void refuseStranger(DomainException refusal) {
        if (refusal.code().equals("account-rights")) {
            throw refusal;
        }
    }
}
