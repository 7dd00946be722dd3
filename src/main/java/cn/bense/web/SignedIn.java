package cn.bense.web;

import cn.bense.web.Accounts.Account;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts, for audit rows of registers whose writers do not say. */
public final class SignedIn {

    private SignedIn() {}

    /** User name of the one signed in, {@code system} where nobody is: jobs, the first start, the demo's making. */
    public static String username() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? account.username()
                : "system";
    }
}
