package cn.bense.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second factor of a person: one-time codes of an authenticator program (RFC 6238), recovery codes on paper. */
public interface SecondFactors {

    /** Whether the account has one. */
    boolean isOn(String username);

    /** Whether the person's posts ask for one, and the setting does. */
    boolean isNeededBy(Person person);

    /** A new secret in base32, kept nowhere yet. */
    String newSecret();

    /**
     * Sets up the second factor, or replaces it.
     *
     * @param code shows that the authenticator holds the secret
     * @param present a code of the factor there is, null when there is none yet
     * @return ten recovery codes, shown this once
     * @throws cn.bense.shared.DomainException 422 on {@code code} ({@code totp-wrong}); 403 {@code totp-required} when there
     *     is a factor already and its code is missing or wrong
     */
    List<String> setUp(Person owner, String secret, String code, @Nullable String present);

    /** Ten new recovery codes; the old ones are gone. 403 {@code totp-required} without a good code. */
    List<String> renewRecoveryCodes(Person owner, @Nullable String code);

    /** How many recovery codes are left. */
    int recoveryCodesLeft(Person owner);

    /**
     * The guard of a command that asks again (approve, pay). Call it first thing inside the command's transaction; the code
     * is taken for good in a transaction of its own. Five wrong ones lock the account.
     *
     * @param purpose what for, {@code approve}: a code is good once per account and purpose
     * @throws cn.bense.shared.DomainException 403 {@code totp-required} when the code is missing, wrong or used, or the
     *     account has no second factor; 403 {@code totp-locked} after five wrong ones
     */
    void require(Person person, String purpose, @Nullable String code);

    /** Gives an account a secret that is known beforehand: the demo's. */
    void install(String username, String secret);
}
