package cn.bense.organization.web;

import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.web.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a handler's {@link Person} parameter: the one signed in by session or bearer token, with the posts of this
 * moment. Nobody: Spring Security's 401, or the sign-in page.
 */
class SignedInPerson implements HandlerMethodArgumentResolver {

    private final Staff staff;

    SignedInPerson(Staff staff) {
        this.staff = staff;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Person.class;
    }

    @Override
    public Person resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Accounts.Account account) {
            return staff.find(account.username()).orElseThrow(SignedInPerson::nobody);
        }
        throw nobody();
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
