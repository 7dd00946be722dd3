package cn.bense.worktime;

import java.time.Clock;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one {@link Clock} bean. Only the demo's clock asks the database, for the offset it had before the restart. */
@Configuration(proxyBeanMethods = false)
class ClockConfig {

    @Bean
    @Profile("!demo")
    ShiftedClock clock() {
        return new ShiftedClock(Clock.systemUTC());
    }

    @Bean("clock")
    @Profile("demo")
    @DependsOnDatabaseInitialization
    ShiftedClock demoClock(DemoOffset kept) {
        var clock = new ShiftedClock(Clock.systemUTC());
        clock.shiftTo(kept.load());
        return clock;
    }
}
