package almanac.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A command of the engine with a transaction and a context of its own.
 */
@Component
class EngineTransaction implements OwnTransaction {

	private final ObjectProvider<ProcessEngine> engine;

	EngineTransaction(ObjectProvider<ProcessEngine> engine) {
		this.engine = engine;
	}

	@Override
	public <T> T of(Supplier<T> work) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequiresNew().execute((command) -> work.get());
	}

}
