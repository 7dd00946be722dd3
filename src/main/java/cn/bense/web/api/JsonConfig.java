package cn.bense.web.api;

import cn.bense.shared.Zone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON manners of the API: an instant is written with the county's offset, {@code 2026-04-17T08:51:00+08:00}. */
@Configuration(proxyBeanMethods = false)
class JsonConfig {

    @Bean
    JacksonModule instantsWithOffset() {
        return new SimpleModule("bense-instants").addSerializer(Instant.class, new WithOffset());
    }

    private static final class WithOffset extends StdSerializer<Instant> {

        WithOffset() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator json, SerializationContext context) {
            var local = at.truncatedTo(ChronoUnit.MILLIS).atZone(Zone.SHANGHAI).toOffsetDateTime();
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local));
        }
    }
}
