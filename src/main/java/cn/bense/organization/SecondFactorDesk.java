package cn.bense.organization;

import cn.bense.shared.DomainException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets second factors up and asks for them again. */
@Component
class SecondFactorDesk implements SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final String SETTING_UP = "set-up";

    private final Credentials credentials;
    private final RecoveryCodes recovery;
    private final CodeRegister codes;
    private final SignInLedger ledger;
    private final AccountAudit audit;
    private final AccountSettings settings;

    SecondFactorDesk(
            Credentials credentials,
            RecoveryCodes recovery,
            CodeRegister codes,
            SignInLedger ledger,
            AccountAudit audit,
            AccountSettings settings) {
        this.credentials = credentials;
        this.recovery = recovery;
        this.codes = codes;
        this.ledger = ledger;
        this.audit = audit;
        this.settings = settings;
    }

    @Override
    public boolean isOn(String username) {
        return credentials
                .findByUsername(username)
                .filter(c -> c.secondFactor() != null)
                .isPresent();
    }

    @Override
    public boolean isNeededBy(Person person) {
        return settings.secondFactor() && person.posts().stream().anyMatch(Post::needsSecondFactor);
    }

    @Override
    public String newSecret() {
        return Totp.newSecret();
    }

    @Override
    @Transactional
    public List<String> setUp(Person owner, String secret, String code, @Nullable String present) {
        // Not under the account's lock: a wrong code is noted in a transaction of its own that needs it.
        if (isOn(owner.username())) {
            require(owner, SETTING_UP, present);
        }
        if (!codes.acceptsFor(owner.username(), secret, "new-" + SETTING_UP, code)) {
            throw DomainException.invalidField("code", "totp-wrong");
        }
        var account = credentials.lock(owner.username()).orElseThrow();
        account.replaceSecondFactor(codes.seal(owner.username(), secret));
        audit.append(owner.username(), "SECOND_FACTOR_SET", "启用二次验证");
        return newRecoveryCodes(owner.username());
    }

    @Override
    @Transactional
    public List<String> renewRecoveryCodes(Person owner, @Nullable String code) {
        require(owner, "recovery", code);
        audit.append(owner.username(), "RECOVERY_CODES_RENEWED", "换一批备用口令");
        return newRecoveryCodes(owner.username());
    }

    private List<String> newRecoveryCodes(String username) {
        recovery.forget(username);
        var fresh = Stream.generate(SetupCode::fresh).limit(RECOVERY_CODES).toList();
        fresh.forEach(code -> recovery.save(new RecoveryCode(username, code)));
        return fresh;
    }

    @Override
    public int recoveryCodesLeft(Person owner) {
        return recovery.countByUsername(owner.username());
    }

    @Override
    public void require(Person person, String purpose, @Nullable String code) {
        var username = person.username();
        if (code == null || code.isBlank()) {
            throw DomainException.forbidden("totp-required");
        }
        var ticket = ledger.take(username);
        if (!ticket.admitted()) {
            throw DomainException.forbidden("totp-locked", TokenDesk.minutesUntil(ticket.lockedUntil()));
        }
        if (!codes.accepts(credentials.findByUsername(username).orElse(null), purpose, code)) {
            ledger.codeFailed(username, "页面或接口", ticket);
            throw DomainException.forbidden("totp-required");
        }
        ledger.giveBack(username);
    }

    @Override
    @Transactional
    public void install(String username, String secret) {
        var account = credentials.lock(username).orElseThrow();
        account.replaceSecondFactor(codes.seal(username, secret));
        audit.append("system", username, "SECOND_FACTOR_SET", "启用二次验证");
    }
}
