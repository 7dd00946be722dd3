package cn.bense.demo;

import cn.bense.organization.Totp;
import cn.bense.web.DemoAccounts;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Offers the demo's accounts on the sign-in page. */
@Component
@Profile("demo")
class DemoLogin implements DemoAccounts {

    private record Handed(String username, long step) {}

    private final List<DemoAccount> accounts;
    private final Set<Handed> handed = new HashSet<>();

    DemoLogin(MessageSource messages) {
        var units = TownFile.rows("units").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
        this.accounts = DemoPeople.shown().stream()
                .map(m -> new DemoAccount(
                        m.username(), units.get(m.unit()) + " · " + posts(m, messages), m.hasSecondFactor()))
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

    @Override
    public String code() {
        return Totp.code(DemoPeople.TOTP_SECRET, step());
    }

    /** A code is good once, but who tries the demo signs in and out again: then the step beside it is handed out. */
    @Override
    public synchronized String codeFor(String username) {
        var now = step();
        handed.removeIf(h -> h.step() < now - 1);
        var step = LongStream.of(now, now + 1, now - 1)
                .filter(s -> handed.add(new Handed(username, s)))
                .findFirst()
                .orElse(now);
        return Totp.code(DemoPeople.TOTP_SECRET, step);
    }

    private static long step() {
        return Totp.step(Clock.systemUTC().instant());
    }
}
