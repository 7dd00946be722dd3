package cn.bense.demo;

import cn.bense.demo.DemoMark.Mark;
import cn.bense.web.StartupGate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the demo is and makes its data in a thread of its own; until then every address answers the progress page. */
@Component
@Profile("demo")
class DemoStart implements StartupGate {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoMark mark;
    private final ObjectProvider<DemoStory> story;
    private final Environment environment;
    private volatile boolean ready;
    private volatile boolean failed;

    DemoStart(DemoMark mark, ObjectProvider<DemoStory> story, Environment environment) {
        this.mark = mark;
        this.story = story;
        this.environment = environment;
        this.ready = mark.has(Mark.READY);
    }

    /** The console is the demo's only sign; a log may go elsewhere. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        print("Address: http://127.0.0.1:" + port + "/");
        print("Accounts: "
                + DemoPeople.shown().stream().map(DemoPeople.Member::username).collect(Collectors.joining(", ")));
        print("Password: " + DemoPeople.PASSWORD);
        print("TOTP secret: " + DemoPeople.TOTP_SECRET);
        if (ready) {
            print("Demo data ready");
        } else {
            new Thread(this::load, "demo-data").start();
        }
    }

    private void load() {
        try {
            story.getObject().tell();
            mark.set(Mark.READY);
            ready = true;
            print("Demo data ready");
        } catch (RuntimeException failure) {
            failed = true;
            LOG.error("The demo's data could not be made; the next start begins again", failure);
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public String progress() {
        if (failed) {
            return "演示数据没有做成，原因见控制台；重新启动会从头再做。";
        }
        return story.getObject().progress();
    }
}
