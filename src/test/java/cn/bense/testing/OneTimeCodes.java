package cn.bense.testing;

import cn.bense.demo.DemoTown;
import cn.bense.organization.Totp;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** The authenticator of the demo's accounts. A code is good once, so each call gives another of those good now. */
public final class OneTimeCodes {

    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    private OneTimeCodes() {}

    /**
     * A code this account has not used there yet; three in half a minute, then an assertion error.
     *
     * @param address of the program, each has used codes of its own
     * @param where {@code token}, {@code page} or the purpose of a command
     */
    public static String next(String address, String account, String where) {
        var now = Totp.step(Clock.systemUTC().instant());
        var step = LongStream.of(now, now + 1, now - 1)
                .filter(s -> GIVEN.add(String.join(" ", address, account, where, Long.toString(s))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(account + " signs in too often: keep its token or session"));
        return Totp.code(DemoTown.TOTP_SECRET, step);
    }
}
