package almanac.engine;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts the cycle that begins with a message.
 */
@Component
class MessageStarts {

	private final ObjectProvider<RepositoryService> repository;

	private final ObjectProvider<RuntimeService> runtime;

	private final ObjectProvider<HistoryService> history;

	MessageStarts(ObjectProvider<RepositoryService> repository, ObjectProvider<RuntimeService> runtime,
			ObjectProvider<HistoryService> history) {
		this.repository = repository;
		this.runtime = runtime;
		this.history = history;
	}

	/**
	 * The key of the new run is that of its cycle and of the sender, so that the same
	 * sender starts it once.
	 * @return whether a cycle took it; a cycle does not start itself
	 */
	boolean start(String message, String fromBusinessKey, Map<String, Object> payload) {
		var receiver = this.repository.getObject()
			.createProcessDefinitionQuery()
			.messageEventSubscriptionName(message)
			.latestVersion()
			.singleResult();
		if (receiver == null || fromBusinessKey.startsWith(receiver.getKey() + ":")) {
			return false;
		}
		var businessKey = receiver.getKey() + ":" + fromBusinessKey;
		var known = this.history.getObject()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.count() > 0;
		if (known) {
			return false;
		}
		var variables = new HashMap<>(payload);
		variables.put("origin", fromBusinessKey);
		this.runtime.getObject()
			.createMessageCorrelation(message)
			.processInstanceBusinessKey(businessKey)
			.setVariables(variables)
			.correlateStartMessage();
		return true;
	}

}
