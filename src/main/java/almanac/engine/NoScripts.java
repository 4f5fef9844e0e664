package almanac.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * Knows no script language, so that a script task cannot run even if an engine for its
 * language is on the class path.
 */
class NoScripts implements ScriptEngineResolver {

	@Override
	public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
		// none is wanted
	}

	@Override
	public ScriptEngineManager getScriptEngineManager() {
		return null;
	}

	@Override
	public ScriptEngine getScriptEngine(String language, boolean cached) {
		return null;
	}

}
