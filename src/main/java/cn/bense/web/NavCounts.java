package cn.bense.web;

import java.util.Map;

/** A higher room counts what waits for the one signed in; the layout shows the numbers beside the menu. */
public interface NavCounts {

    /** Counts by menu key: {@code cases}, {@code recheck}, {@code deductions}, {@code tasks}, {@code inbox}. */
    Map<String, Long> countsFor(Accounts.Account account);
}
