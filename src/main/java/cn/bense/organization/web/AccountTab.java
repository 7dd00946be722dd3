package cn.bense.organization.web;

import cn.bense.organization.AccountBook.AccountState;
import cn.bense.organization.AccountBook.AccountView;
import cn.bense.organization.AccountBook.FactorState;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The heaps of accounts that the page tells apart. */
enum AccountTab {
    ALL(a -> true),
    ASKED(a -> a.forgottenAt() != null),
    LOCKED(a -> a.state() == AccountState.LOCKED),
    FRESH(a -> a.state() == AccountState.FRESH),
    NO_FACTOR(a -> a.secondFactor() == FactorState.MISSING),
    CLOSED(a -> a.state() == AccountState.CLOSED);

    /** A heap and how many lie on it. */
    record Counted(AccountTab tab, long size) {}

    private final Predicate<AccountView> holds;

    AccountTab(Predicate<AccountView> holds) {
        this.holds = holds;
    }

    boolean shows(AccountView account) {
        return holds.test(account);
    }

    static List<Counted> counted(List<AccountView> all) {
        return Arrays.stream(values())
                .map(tab -> new Counted(tab, all.stream().filter(tab::shows).count()))
                .toList();
    }
}
