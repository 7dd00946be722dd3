package cn.bense.organization;

import cn.bense.shared.DomainException;
import cn.bense.web.SetupState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Waits for the first administrator. Whoever reaches the address first could be a stranger, so the page asks for a code
 * that only the console of this process shows.
 */
@Component
class FirstStart implements Setup, SetupState {

    private static final Unit BUREAU = new Unit("BUREAU", "沂源县综合行政执法局", Unit.Kind.OFFICE);

    private final Credentials credentials;
    private final Staff staff;
    private final AddressThrottle throttle;
    private final TransactionTemplate transaction;
    private final boolean demo;
    private final String code = SetupCode.fresh();
    private volatile boolean done;

    FirstStart(
            Credentials credentials,
            Staff staff,
            AddressThrottle throttle,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.credentials = credentials;
        this.staff = staff;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public boolean needsSetup() {
        if (!done && !demo) {
            done = credentials.count() > 0;
        }
        return !done && !demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        if (needsSetup()) {
            // Not through the log: log files are copied and kept, this line is for who stands at the console.
            System.out.println("Setup: open /setup and enter the code " + code);
        }
    }

    @Override
    public synchronized void createAdministrator(
            String givenCode, String username, String name, String password, String address) {
        if (!needsSetup()) {
            throw DomainException.conflict("setup-done");
        }
        throttle.check(address);
        if (!matches(givenCode)) {
            throttle.failed(address);
            throw DomainException.invalidField("code", "setup-code");
        }
        transaction.executeWithoutResult(status -> create(username, name, password));
    }

    private void create(String username, String name, String password) {
        if (staff.unit(BUREAU.code()).isEmpty()) {
            staff.addUnit(BUREAU);
        }
        staff.addPerson(username, name, BUREAU.code(), Set.of(Post.ADMIN), null, null, password);
    }

    private boolean matches(String given) {
        var typed = given.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(typed, code.getBytes(StandardCharsets.UTF_8));
    }
}
