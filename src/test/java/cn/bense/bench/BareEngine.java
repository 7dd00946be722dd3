package cn.bense.bench;

import cn.bense.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The engine as it is shipped (history full, its own pool, no driver flags for speed) on the same server in a schema of its own,
 * with the same drawings and decision tables, driven through its Java API alone; steps do nothing.
 */
final class BareEngine implements AutoCloseable {

    private static final String SCHEMA = "bare_test";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final ProcessEngine engine;

    /** @param ruleInputs what our program last gave the decision tables */
    BareEngine(Map<String, Object> ruleInputs) {
        var database = TestDatabase.get();
        createSchema(database);
        var c = new StandaloneProcessEngineConfiguration();
        c.setProcessEngineName("bare");
        c.setJdbcDriver("com.mysql.cj.jdbc.Driver");
        // nullCatalogMeansCurrent: else it finds our tables in the other schema and creates none
        c.setJdbcUrl(database.url().replaceFirst("/[^/?]+\\?.*", "/" + SCHEMA + "?nullCatalogMeansCurrent=true"));
        c.setJdbcUsername(database.user());
        c.setJdbcPassword(database.password());
        c.setDatabaseSchemaUpdate("true");
        var steps = new AnyStep(ruleInputs);
        c.setExpressionManager(new JuelExpressionManager() {
            @Override
            protected ELResolver createElResolver() {
                var all = new CompositeELResolver();
                all.add(steps);
                all.add(super.createElResolver());
                return all;
            }
        });
        engine = c.buildProcessEngine();
        steps.use(engine.getDecisionService());
        deploy();
    }

    private static void createSchema(TestDatabase database) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + SCHEMA);
            statement.execute("create database " + SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        try (var files = Files.walk(Path.of("bpmn"))) {
            files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .forEach(file -> deployment.addString(file.toString(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run() {
        var key = "AJ-%08d".formatted(NUMBERS.incrementAndGet());
        var order = key.replace("AJ", "RW");
        engine.getRuntimeService().startProcessInstanceByKey("problem-handling", key);
        done(key, "acknowledge", Map.of());
        done(order, "traceSource", Map.of("source", "UNKNOWN"));
        done(order, "scrubGrate", Map.of("slippery", "NO"));
        done(order, "deliverOilWaste", Map.of());
        done(key, "recheck", Map.of("result", "PASS"));
        done(key.replace("AJ", "KK"), "confirmByOwner", Map.of("outcome", "CONFIRM"));
    }

    private void done(String key, String element, Map<String, Object> routing) {
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(element)
                .singleResult();
        tasks.complete(task.getId(), routing);
    }

    @Override
    public void close() {
        engine.close();
    }
}
