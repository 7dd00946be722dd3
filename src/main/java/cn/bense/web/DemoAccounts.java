package cn.bense.web;

import java.util.List;

/** The accounts the sign-in page offers in the demo; only the demo room fills it. */
public interface DemoAccounts {

    /**
     * One of them.
     *
     * @param label unit and post in Chinese, e.g. 督查科 · 调度员
     * @param secondFactor whether signing in asks for a one-time code
     */
    record DemoAccount(String username, String label, boolean secondFactor) {}

    List<DemoAccount> accounts();

    /** The one password of all demo accounts. */
    String password();

    /** The present one-time code of all demo accounts with a second factor. */
    String code();

    /** A code this account can still use: the present one unless it was handed out before. */
    String codeFor(String username);
}
