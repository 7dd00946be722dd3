package cn.bense.conditions;

import cn.bense.conditions.Weather.WarningBegan;
import cn.bense.worktime.PlannedJob;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A warning issued ahead begins at its own moment; the rooms that act on weather hear of it then. */
@Configuration(proxyBeanMethods = false)
class WeatherBeginnings {

    @Bean
    PlannedJob weatherBegins(WeatherWarnings warnings, ApplicationEventPublisher events) {
        return new PlannedJob(
                "weather-begins",
                "beginning of a warning",
                warnings::nextBeginning,
                PlannedJob.Missed.EACH,
                dueAt -> warnings.beginningAt(dueAt)
                        .forEach(begun -> events.publishEvent(new WarningBegan(begun.warning()))));
    }
}
