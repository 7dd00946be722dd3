package cn.bense.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The smallest web application around an engine as shipped: one page, H2 in a file; what our start is measured beside. It carries no
 * stereotype, so that our own program does not take it for a part of itself.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class BareWeb {

    public static void main(String[] args) {
        new SpringApplication(BareWeb.class).run(args);
    }

    @Bean(destroyMethod = "close")
    ProcessEngine engine() {
        var c = new StandaloneProcessEngineConfiguration();
        c.setJdbcUrl("jdbc:h2:file:./bare;WRITE_DELAY=0");
        c.setDatabaseSchemaUpdate("true");
        c.setJobExecutorActivate(true);
        return c.buildProcessEngine();
    }

    @Bean
    RouterFunction<ServerResponse> page(ProcessEngine engine) {
        return RouterFunctions.route()
                .GET(
                        "/",
                        request -> ServerResponse.ok()
                                .body(""
                                        + engine.getRuntimeService()
                                                .createProcessInstanceQuery()
                                                .count()))
                .build();
    }
}
