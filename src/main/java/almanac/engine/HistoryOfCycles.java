package almanac.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Keeps the engine's history, except of technical models: they run every few minutes.
 */
class HistoryOfCycles extends DbHistoryEventHandler {

	private final TechnicalModels technical;

	HistoryOfCycles(TechnicalModels technical) {
		this.technical = technical;
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (!this.technical.contains(event.getProcessDefinitionKey())) {
			super.handleEvent(event);
		}
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

}
