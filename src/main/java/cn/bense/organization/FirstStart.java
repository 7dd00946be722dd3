package cn.bense.organization;

import cn.bense.shared.DomainException;
import cn.bense.web.SetupState;
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
 * that only the console shows. Every start has its own; any node takes that of any other, as all keep the digests as rows.
 */
@Component
class FirstStart implements Setup, SetupState {

    private static final Unit BUREAU = new Unit("BUREAU", "沂源县综合行政执法局", Unit.Kind.OFFICE);

    private final Credentials credentials;
    private final Staff staff;
    private final SetupCodes codes;
    private final AddressThrottle throttle;
    private final TransactionTemplate transaction;
    private final boolean demo;
    private volatile boolean done;

    FirstStart(
            Credentials credentials,
            Staff staff,
            SetupCodes codes,
            AddressThrottle throttle,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.credentials = credentials;
        this.staff = staff;
        this.codes = codes;
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
            var code = SetupCode.fresh();
            transaction.executeWithoutResult(status -> codes.save(new SetupCodeRow(SetupCode.digest(code))));
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
        if (!codes.existsByDigest(SetupCode.digest(givenCode))) {
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
        codes.deleteAll();
    }
}
