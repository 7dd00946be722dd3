package cn.bense.process.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Camunda 7.24 embedded and wired by hand: one transaction manager with JPA, history {@code activity}, no scripts, no
 * connectors, expressions that see {@link cn.bense.process.FlowBean} beans only (docs/adr/0002).
 */
@Configuration(proxyBeanMethods = false)
class EngineConfig {

    @Bean
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            JobExecutor jobs,
            ObjectProvider<HumanTaskKeeper> keeper)
            throws IOException {
        var c = new SpringProcessEngineConfiguration();
        c.setDataSource(dataSource);
        c.setTransactionManager(transactions);
        c.setDatabaseSchemaUpdate("false"); // Flyway owns the tables
        c.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        c.setIdGenerator(new StrongUuidGenerator());
        c.setEnforceHistoryTimeToLive(true);
        c.setHistoryCleanupBatchWindowStartTime("01:00");
        c.setHistoryCleanupBatchWindowEndTime("03:00");
        c.setHistoryCleanupStrategy("removalTimeBased");
        c.setFailedJobRetryTimeCycle("R3/PT1S");
        switchOffWhatWeDoNotUse(c);
        c.getProcessEnginePlugins().add(new FewerQuestions());
        c.setBeans(new FlowBeans(context));
        c.setJobExecutor(jobs);
        c.setJobExecutorActivate(false); // the lifecycle below starts it when the context is up
        c.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TaskParseListener(keeper))));
        c.setDeploymentName("app");
        c.setDeployChangedOnly(true);
        c.setDeploymentResources(definitions(context));
        return c;
    }

    private static void switchOffWhatWeDoNotUse(SpringProcessEngineConfiguration c) {
        c.setMetricsEnabled(false);
        c.setDbMetricsReporterActivate(false);
        c.setTaskMetricsEnabled(false);
        c.setCmmnEnabled(false);
        c.setAuthorizationEnabled(false);
        c.setJavaSerializationFormatEnabled(false);
        c.setEnableExpressionsInAdhocQueries(false);
        c.setEnableExpressionsInStoredQueries(false);
        c.setScriptEngineResolver(new NoScripts());
        c.setEnableFetchScriptEngineFromProcessApplication(false);
    }

    private static Resource[] definitions(ApplicationContext context) throws IOException {
        var files = new ArrayList<Resource>();
        var resolver = new PathMatchingResourcePatternResolver(context);
        for (var pattern : List.of("classpath*:bpmn/**/*.bpmn", "classpath*:bpmn/**/*.dmn")) {
            files.addAll(List.of(resolver.getResources(pattern)));
        }
        return files.toArray(Resource[]::new);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    @Bean
    JobExecutor jobExecutor() {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setQueueSize(8);
        executor.setMaxJobsPerAcquisition(3);
        executor.setLockTimeInMillis(30_000);
        executor.setWaitTimeInMillis(1_000);
        executor.setMaxWait(5_000);
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(500);
        return executor;
    }

    /** Starts the job executor after the web server and stops it first; {@code bense.jobs.active=false} leaves it off. */
    @Bean
    SmartLifecycle jobExecutorLifecycle(
            ProcessEngine built, JobExecutor executor, @Value("${bense.jobs.active:true}") boolean active) {
        return new JobExecutorLifecycle(executor, active);
    }
}
