package cn.bense.organization;

import cn.bense.web.OpenSessions.Duty;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What somebody must do before anything else: first the password, then the second factor. */
@Component
class Duties {

    private final Credentials credentials;
    private final Staff staff;
    private final AccountSettings settings;
    private final Clock clock;

    @Autowired
    Duties(Credentials credentials, Staff staff, AccountSettings settings) {
        this(credentials, staff, settings, Clock.systemUTC());
    }

    /** @param clock system time: the demo's clock ages no password */
    Duties(Credentials credentials, Staff staff, AccountSettings settings, Clock clock) {
        this.credentials = credentials;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    Duty of(String username) {
        return of(
                credentials.findByUsername(username).orElseThrow(),
                staff.find(username).orElseThrow());
    }

    Duty of(Credential account, Person person) {
        if (isPasswordDue(account, clock.instant())) {
            return Duty.PASSWORD;
        }
        return lacksFactor(account, person) ? Duty.SECOND_FACTOR : Duty.NONE;
    }

    boolean isPasswordDue(Credential account, Instant now) {
        return account.isPasswordDue(now, settings.passwordDays());
    }

    boolean lacksFactor(Credential account, Person person) {
        return settings.secondFactor()
                && account.secondFactor() == null
                && person.posts().stream().anyMatch(Post::needsSecondFactor);
    }
}
