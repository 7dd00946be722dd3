package cn.bense.web.layout;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page's model the {@code nav} that the shell reads. */
@ControllerAdvice
class NavModel {

    private final Navs navs;

    NavModel(Navs navs) {
        this.navs = navs;
    }

    @ModelAttribute("nav")
    @Nullable
    Nav nav() {
        return navs.current();
    }
}
