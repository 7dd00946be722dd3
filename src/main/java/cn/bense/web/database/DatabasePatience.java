package cn.bense.web.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Limits for a MySQL or MariaDB that hangs: together with the pool's own (4 s for a connection) a user hears within ten seconds
 * that it does not answer (quality.md, section 2). What the URL says itself is left alone. Migrations may take as long as they
 * need and so use a connection without limits. The embedded H2 knows none of this; see {@link ClosedDatabase}.
 */
@Configuration(proxyBeanMethods = false)
class DatabasePatience {

    private static final Duration SOCKET = Duration.ofSeconds(5);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration LOCK = Duration.ofSeconds(4);

    @Bean
    static BeanPostProcessor databasePatiencePool(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    limit(pool, environment);
                }
                return bean;
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer unlimitedMigrations(Environment environment) {
        return flyway -> {
            var url = environment.getRequiredProperty("spring.datasource.url");
            if (isServer(url)) {
                flyway.dataSource(
                        url,
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", ""));
            }
        };
    }

    static void limit(HikariDataSource pool, Environment environment) {
        var url = pool.getJdbcUrl();
        if (url == null || !isServer(url)) {
            pool.setExceptionOverrideClassName(ClosedDatabase.class.getName());
            return;
        }
        set(pool, "socketTimeout", millis(environment, "bense.database.socket-timeout", SOCKET));
        set(pool, "connectTimeout", millis(environment, "bense.database.connect-timeout", CONNECT));
        // shorter than the socket's patience, so that a held lock is told as such and costs no connection
        var lock = environment
                .getProperty("bense.database.lock-wait", Duration.class, LOCK)
                .toSeconds();
        set(pool, "sessionVariables", "innodb_lock_wait_timeout=" + lock);
    }

    private static void set(HikariDataSource pool, String property, Object value) {
        var url = pool.getJdbcUrl();
        if (url != null && !url.contains(property + "=")) {
            pool.addDataSourceProperty(property, String.valueOf(value));
        }
    }

    private static long millis(Environment environment, String key, Duration standard) {
        return span(environment, key, standard).toMillis();
    }

    private static Duration span(Environment environment, String key, Duration standard) {
        return Binder.get(environment).bind(key, Duration.class).orElse(standard);
    }

    private static boolean isServer(String url) {
        return url.startsWith("jdbc:mysql:") || url.startsWith("jdbc:mariadb:");
    }
}
