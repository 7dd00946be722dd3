package cn.bense.operations.web;

import cn.bense.operations.Backups;
import cn.bense.operations.Checking;
import cn.bense.operations.FailedJobs;
import cn.bense.operations.ProcessLibrary;
import cn.bense.operations.ServerState;
import cn.bense.operations.Servers;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 运行维护: checker, failed jobs, nodes and storage, backups, versions. */
@Controller
@RequestMapping("/operations")
class CarePages {

    private final Checking checking;
    private final FailedJobs failedJobs;
    private final Servers servers;
    private final Backups backups;
    private final ProcessLibrary library;
    private final CareWords words;
    private final Texts texts;

    CarePages(
            Checking checking,
            FailedJobs failedJobs,
            Servers servers,
            Backups backups,
            ProcessLibrary library,
            CareWords words,
            Texts texts) {
        this.checking = checking;
        this.failedJobs = failedJobs;
        this.servers = servers;
        this.backups = backups;
        this.library = library;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    String show(Person person, Model model) {
        checking.latest(person).ifPresent(run -> model.addAttribute("run", words.run(run)));
        machines(servers.look(person), model);
        var made = backups.list(person);
        model.addAttribute("backups", made.stream().map(words::backup).toList());
        model.addAttribute("backupAge", words.age(made));
        model.addAttribute("versions", library.versions(person));
        model.addAttribute("failures", failedJobs.shownTo(person));
        model.addAttribute("mayRun", checking.mayRun(person));
        model.addAttribute("mayBackUp", backups.mayMake(person));
        return "operations/operations";
    }

    private void machines(ServerState state, Model model) {
        var nodes = new ArrayList<CareWords.NodeLine>();
        state.nodes().forEach(node -> nodes.add(words.node(node, nodes.size() + 1)));
        model.addAttribute("nodes", nodes);
        model.addAttribute("server", state);
        model.addAttribute("databaseSize", Sizes.bytes(state.databaseBytes()));
        model.addAttribute("free", Sizes.bytes(state.freeBytes()));
        model.addAttribute("total", Sizes.bytes(state.totalBytes()));
    }

    @GetMapping("/checks")
    String history(Person person, Model model) {
        model.addAttribute(
                "runs", checking.history(person).stream().map(words::run).toList());
        return "operations/checks";
    }

    @GetMapping("/checks/{id}")
    String one(@PathVariable long id, Person person, Model model) {
        model.addAttribute("runs", List.of(words.run(checking.find(person, id))));
        return "operations/checks";
    }

    @PostMapping("/checks")
    String check(Person person, RedirectAttributes back) {
        return act(back, () -> {
            checking.start(person);
            return texts.text("operations.check-started");
        });
    }

    @PostMapping("/backups")
    String backUp(Person person, RedirectAttributes back) {
        return act(
                back,
                () -> texts.text("operations.backup-made", backups.make(person).file()));
    }

    private String act(RedirectAttributes back, java.util.function.Supplier<String> act) {
        try {
            back.addFlashAttribute("toast", Toast.ok(act.get()));
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
                throw refusal;
            }
            back.addFlashAttribute("toast", Toast.bad(texts.error(refusal.code(), refusal.args())));
        }
        return "redirect:/operations";
    }
}
