package cn.bense.web.security;

import cn.bense.web.Accounts;
import cn.bense.web.Accounts.Account;
import cn.bense.web.Accounts.Door;
import cn.bense.web.Accounts.Outcome;
import cn.bense.web.Accounts.SignIn;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Asks {@link Accounts} about password and one-time code; counting, locking and equal answer times are its business. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final ObjectProvider<Accounts> accounts;

    PasswordSignIn(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var known = accounts.getIfAvailable();
        if (known == null) {
            throw new InternalAuthenticationServiceException("no accounts");
        }
        var answer = ask(known, attempt);
        var account = answer.account();
        if (answer.outcome() != Outcome.OK || account == null) {
            throw new SignInFailed(answer);
        }
        return signedIn(account);
    }

    private static SignIn ask(Accounts known, Authentication attempt) {
        var details = (SignInDetails) Objects.requireNonNull(attempt.getDetails());
        var password = String.valueOf(attempt.getCredentials());
        var half = details.awaited();
        return half != null && password.isEmpty()
                ? known.confirm(half, Objects.requireNonNullElse(details.code(), ""), details.address())
                : known.signIn(attempt.getName(), password, details.code(), Door.PAGE, details.address());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** The account as Spring Security holds it: post names are the authorities, nothing secret is kept. */
    static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(account.authorities()));
    }
}
