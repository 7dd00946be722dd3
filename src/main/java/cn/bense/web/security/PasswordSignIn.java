package cn.bense.web.security;

import cn.bense.web.Accounts;
import cn.bense.web.Accounts.Account;
import cn.bense.web.Accounts.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Asks {@link Accounts} about a password; counting, locking and equal answer times are its business. */
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
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var answer = known.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
        var account = answer.account();
        if (answer.outcome() != Outcome.OK || account == null) {
            throw new SignInFailed(answer);
        }
        return signedIn(account);
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
