package cn.bense.process;

import java.util.List;
import java.util.Map;

/** Evaluates DMN tables. */
public interface Decisions {

    /** The matched rows as maps by output name, with the version of the table that decided. */
    record Outcome(String key, int version, List<Map<String, Object>> rows) {}

    Outcome decide(String decisionKey, Map<String, Object> inputs);
}
