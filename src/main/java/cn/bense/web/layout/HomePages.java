package cn.bense.web.layout;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The landing address and the numbers beside the menu. */
@Controller
class HomePages {

    @GetMapping("/")
    String home() {
        var account = Navs.signedIn();
        return "redirect:" + (account == null ? "/login" : Menus.landing(account.authorities()));
    }

    /** Polled every 60 s in the background; swaps the numbers out of band. */
    @GetMapping("/nav/counts")
    String counts() {
        return "web/counts";
    }
}
