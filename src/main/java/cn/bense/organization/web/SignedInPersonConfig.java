package cn.bense.organization.web;

import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers {@link SignedInPerson}; the OpenAPI document must not take that parameter for input. */
@Configuration(proxyBeanMethods = false)
class SignedInPersonConfig implements WebMvcConfigurer {

    private final Staff staff;

    SignedInPersonConfig(Staff staff) {
        this.staff = staff;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInPerson(staff));
    }
}
