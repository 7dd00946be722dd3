package cn.bense.web.help;

import cn.bense.shared.DomainException;
import cn.bense.web.Accounts.Account;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 帮助: the manual of the role, opened at the part that speaks of the page one came from. */
@Controller
class HelpPages {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Manuals manuals;

    HelpPages(Manuals manuals) {
        this.manuals = manuals;
    }

    /**
     * @param page key of the menu entry one came from
     * @param title its title, looked for in the headings
     */
    @GetMapping("/help")
    String help(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String title,
            Authentication authentication) {
        var name = manuals.of(page, posts(authentication));
        var anchor = anchor(manuals.blocks(name), title);
        return "redirect:/help/" + org.springframework.web.util.UriUtils.encodePathSegment(name, "UTF-8")
                + (anchor == null ? "" : "#" + anchor);
    }

    @GetMapping("/help/{name}")
    String manual(@PathVariable String name, Model model) {
        var blocks = manuals.blocks(name);
        model.addAttribute("name", name);
        model.addAttribute("blocks", blocks);
        model.addAttribute(
                "parts", blocks.stream().filter(b -> b.kind().equals("h2")).toList());
        model.addAttribute("names", Manuals.NAMES);
        return "web/help";
    }

    @GetMapping("/help/img/{file}")
    ResponseEntity<Resource> picture(@PathVariable String file) {
        var picture = new ClassPathResource("manual/img/" + file);
        if (!file.toLowerCase(Locale.ROOT).matches("[a-z0-9-]+\\.png") || !picture.exists()) {
            throw DomainException.notFound("not-found");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT))
                .body(picture);
    }

    private static Set<String> posts(Authentication authentication) {
        return authentication.getPrincipal() instanceof Account account ? account.authorities() : Set.of();
    }

    /** The first heading that holds the title, or a word of it. */
    private static @Nullable String anchor(List<Block> blocks, String title) {
        return title.isBlank()
                ? null
                : blocks.stream()
                        .filter(b -> b.kind().startsWith("h")
                                && !b.kind().equals("head")
                                && !b.kind().equals("h1"))
                        .filter(b -> b.words().contains(title))
                        .map(Block::id)
                        .findFirst()
                        .orElse(null);
    }
}
