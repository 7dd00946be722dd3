package cn.bense.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine itself takes every file, and the tables decide as the bureau reads them (domain.md 5.7). */
class BpmnDeploymentTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void deploysEverything() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:bpmn-deployment;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("bpmn-deployment");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        BpmnFiles.named(".bpmn").forEach(file -> deployment.addString(file.toString(), BpmnFiles.text(file)));
        BpmnFiles.named(".dmn").forEach(file -> deployment.addString(file.toString(), BpmnFiles.text(file)));
        deployment.deploy();
    }

    @AfterAll
    static void closes() {
        engine.close();
    }

    @Test
    void knowsEveryExpectedKey() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .contains(
                        "problem-handling",
                        "plain-rectification",
                        "drain-leaf-clearing",
                        "grating-grease-cleaning",
                        "owner-correction",
                        "tree-pit-clearing",
                        "deduction-decision");
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list())
                .extracting(DecisionDefinition::getKey)
                .contains("deduction-clause", "deduction-multiplier");
    }

    @Test
    void chargesTheItemsClauseAtClose() {
        assertThat(clauses("CLOSE", "D01", false, 0L, false, 0L))
                .extracting(row -> row.get("clause"), row -> row.get("row"))
                .containsExactly(tuple("D01", "事项条款"));
    }

    @Test
    void chargesLatenessOnce() {
        assertThat(clauses("CLOSE", "D01", false, 2L, false, 0L))
                .extracting(row -> row.get("clause"))
                .containsExactlyInAnyOrder("D01", "D11");
        assertThat(clauses("CLOSE", "D01", false, 2L, true, 0L))
                .extracting(row -> row.get("clause"))
                .containsExactly("D01");
    }

    @Test
    void chargesNothingWhatItsFinderPutRightOrNoClauseNames() {
        assertThat(clauses("CLOSE", "D02", true, 0L, false, 0L)).isEmpty();
        assertThat(clauses("CLOSE", "", false, 0L, false, 1L)).isEmpty();
    }

    @Test
    void chargesEveryReworkAsD12() {
        assertThat(clauses("REWORK", "D01", false, 1L, false, 2L))
                .extracting(row -> row.get("clause"))
                .containsExactly("D12");
    }

    @Test
    void alwaysOffersTheSingleMultiplier() {
        assertThat(multipliers("D01", 0L, 0L, "ORDINARY", false))
                .extracting(row -> row.get("kind"), row -> row.get("factor"))
                .containsExactly(tuple("NONE", 1.0));
        assertThat(multipliers("D11", 50L, 3L, "HIGHER", true))
                .extracting(row -> row.get("kind"))
                .containsExactly("NONE");
    }

    @Test
    void multipliesLateRepeatedAndOrderedCases() {
        assertThat(multipliers("D01", 30L, 1L, "HIGHER", true))
                .extracting(row -> row.get("kind"), row -> row.get("factor"))
                .containsExactlyInAnyOrder(
                        tuple("NONE", 1.0), tuple("LATE", 1.2), tuple("REPEAT", 1.5), tuple("SOURCE", 2.0));
        assertThat(multipliers("D01", 24L, 4L, "ORDINARY", true))
                .extracting(row -> row.get("kind"), row -> row.get("factor"))
                .containsExactlyInAnyOrder(tuple("NONE", 1.0), tuple("REPEAT", 2.0));
    }

    private static List<Map<String, Object>> clauses(
            String event, String itemClause, boolean selfFound, long overdueDays, boolean lateStands, long reworks) {
        var inputs = new HashMap<String, Object>();
        inputs.put("event", event);
        inputs.put("itemClause", itemClause);
        inputs.put("selfFound", selfFound);
        inputs.put("sourceFirst", false);
        inputs.put("overdueDays", overdueDays);
        inputs.put("lateClauseStands", lateStands);
        inputs.put("reworkCount", reworks);
        return decide("deduction-clause", inputs);
    }

    private static List<Map<String, Object>> multipliers(
            String clause, long overdueHours, long repeats, String channelWeight, boolean lateStands) {
        var inputs = new HashMap<String, Object>();
        inputs.put("clause", clause);
        inputs.put("overdueHours", overdueHours);
        inputs.put("repeatCount", repeats);
        inputs.put("channelWeight", channelWeight);
        inputs.put("lateClauseStands", lateStands);
        inputs.put("lateMultiplier", 1.2);
        return decide("deduction-multiplier", inputs);
    }

    private static List<Map<String, Object>> decide(String key, Map<String, Object> inputs) {
        return engine.getDecisionService()
                .evaluateDecisionTableByKey(key, inputs)
                .getResultList();
    }
}
