package cn.bense.notify;

import cn.bense.web.Accounts.Account;
import cn.bense.web.NavCounts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The number on the bell. */
@Component
class InboxCounts implements NavCounts {

    private final Inbox inbox;

    InboxCounts(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Map<String, Long> countsFor(Account account) {
        return Map.of("inbox", inbox.unread(account.username()));
    }
}
