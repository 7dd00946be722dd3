package cn.bense.web.layout;

import cn.bense.web.Accounts.Account;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the shell needs of the one signed in; templates read it as {@code nav}. Counts are asked at first use. */
public final class Nav {

    private final Account account;
    private final boolean demo;
    private final long nowMillis;
    private final Supplier<Map<String, Long>> asked;
    private @Nullable Map<String, Long> counts;

    Nav(Account account, boolean demo, long nowMillis, Supplier<Map<String, Long>> asked) {
        this.account = account;
        this.demo = demo;
        this.nowMillis = nowMillis;
        this.asked = asked;
    }

    public Account getAccount() {
        return account;
    }

    /** The server's clock in milliseconds since 1970, so that a phone can tell how far its own is off. */
    public long getNowMillis() {
        return nowMillis;
    }

    public String getInitial() {
        var name = account.displayName();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** Unit and post: 督查科 · 调度员. */
    public String getLine() {
        return account.unitName() + " · " + account.postLabel();
    }

    public List<Menus.Section> getSections() {
        return Menus.sections(account.authorities(), demo);
    }

    public List<Menus.Item> getTabs() {
        return Menus.tabs(account.authorities());
    }

    /** Where the back arrow to {@code /} leads: who lands on the report page goes on to what they reported. */
    public String getBack() {
        return Menus.back(account.authorities());
    }

    public boolean has(String post) {
        return account.authorities().contains(post);
    }

    /** What waits under a menu key: empty for nothing, at most {@code 999+}. */
    public String count(String key) {
        if (counts == null) {
            counts = asked.get();
        }
        long n = counts.getOrDefault(key, 0L);
        return n <= 0 ? "" : n > 999 ? "999+" : Long.toString(n);
    }

    /** A new idempotency key for a form. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }
}
