package cn.bense.web;

import java.util.List;

/** The accounts the sign-in page offers in the demo; only the demo room fills it. */
public interface DemoAccounts {

    /**
     * One of them.
     *
     * @param label unit and post in Chinese, e.g. 督查科 · 调度员
     */
    record DemoAccount(String username, String label) {}

    List<DemoAccount> accounts();

    /** The one password of all demo accounts. */
    String password();
}
