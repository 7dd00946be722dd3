package cn.bense.organization;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of types that know nothing of the container. */
@Configuration(proxyBeanMethods = false)
class OrganizationBeans {

    @Bean
    AddressThrottle addressThrottle() {
        return new AddressThrottle(Clock.systemUTC());
    }
}
