package almanac.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who has a part in a run already, for the segregation of duties (A.5.3).
 */
@Component
class CompletedBy {

	private final ObjectProvider<HistoryService> history;

	private final Permission permission;

	CompletedBy(ObjectProvider<HistoryService> history, Permission permission) {
		this.history = history;
		this.permission = permission;
	}

	/** All who completed one of these tasks in this run, in any round. */
	Set<String> tasks(String instanceId, Collection<String> keys) {
		if (keys.isEmpty()) {
			return Set.of();
		}
		return this.permission.waived(() -> {
			var persons = new LinkedHashSet<String>();
			this.history.getObject()
				.createHistoricTaskInstanceQuery()
				.processInstanceId(instanceId)
				.taskDefinitionKeyIn(keys.toArray(String[]::new))
				.finished()
				.list()
				.stream()
				.map(HistoricTaskInstance::getAssignee)
				.filter((person) -> person != null)
				.forEach(persons::add);
			// the completion that opens the next task is not in the history yet
			Submission.acceptedBy(keys).ifPresent(persons::add);
			return persons;
		});
	}

}
