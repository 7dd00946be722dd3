package cn.bense.process.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/** Refuses every script: a BPMN of ours has none, and none may be slipped in. */
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // nothing is ever resolved
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(null);
    }

    @Override
    public ScriptEngine getScriptEngine(@Nullable String language, boolean resolveFromCache) {
        throw new ProcessEngineException("scripts are switched off: " + language);
    }

    public ScriptEngine getScriptEngineForLanguage(@Nullable String language) {
        return getScriptEngine(language, false);
    }
}
