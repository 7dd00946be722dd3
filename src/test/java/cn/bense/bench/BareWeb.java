package cn.bense.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest web application around an engine as shipped: one page, H2 in a file; what our start is measured beside. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class BareWeb {

    public static void main(String[] args) {
        new SpringApplication(BareWeb.class, Page.class).run(args);
    }

    @Bean(destroyMethod = "close")
    ProcessEngine engine() {
        var c = new StandaloneProcessEngineConfiguration();
        c.setJdbcUrl("jdbc:h2:file:./bare;WRITE_DELAY=0");
        c.setDatabaseSchemaUpdate("true");
        c.setJobExecutorActivate(true);
        return c.buildProcessEngine();
    }

    @RestController
    static class Page {

        private final ProcessEngine engine;

        Page(ProcessEngine engine) {
            this.engine = engine;
        }

        @GetMapping("/")
        String instances() {
            return "" + engine.getRuntimeService().createProcessInstanceQuery().count();
        }
    }
}
