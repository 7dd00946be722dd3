package cn.bense.demo;

import cn.bense.web.DemoAccounts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Offers the demo's accounts on the sign-in page. */
@Component
@Profile("demo")
class DemoLogin implements DemoAccounts {

    private final List<DemoAccount> accounts;

    DemoLogin(MessageSource messages) {
        var units = TownFile.rows("units").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
        this.accounts = DemoPeople.shown().stream()
                .map(m -> new DemoAccount(m.username(), units.get(m.unit()) + " · " + posts(m, messages)))
                .toList();
    }

    private static String posts(DemoPeople.Member member, MessageSource messages) {
        return member.posts().stream()
                .sorted()
                .map(post -> messages.getMessage("organization.post." + post, null, Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("、"));
    }

    @Override
    public List<DemoAccount> accounts() {
        return accounts;
    }

    @Override
    public String password() {
        return DemoPeople.PASSWORD;
    }
}
