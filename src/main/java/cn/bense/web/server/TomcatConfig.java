package cn.bense.web.server;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tomcat with limits that one slow or greedy caller cannot pass. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServerLimits.class)
class TomcatConfig {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitedTomcat(ServerLimits limits) {
        return tomcat -> {
            tomcat.setProtocol(FairProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof FairProtocol fair) {
                    fair.limitConnections(limits.connectionsPerAddress());
                }
            });
            tomcat.addEngineValves(new SlowBodyValve(limits.bodyGrace(), limits.bodyBytesPerSecond()));
        };
    }
}
