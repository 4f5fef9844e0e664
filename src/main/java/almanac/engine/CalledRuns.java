package almanac.engine;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Names the runs a run calls, so that each is found, told apart and proven by itself.
 */
@ModelBean("called")
public class CalledRuns {

	private final ObjectProvider<HistoryService> history;

	private final Permission permission;

	CalledRuns(ObjectProvider<HistoryService> history, Permission permission) {
		this.history = history;
		this.permission = permission;
	}

	/**
	 * The key of the run to be called: {@code review-risk:RSK-0001:2027} for the risk
	 * {@code RSK-0001} in {@code risk-review:2027}. Called once more for the same object,
	 * it ends in {@code .2}, {@code .3} and so on.
	 * @param cycle id of the model that is called
	 * @param scope what the called run is about
	 * @param caller business key of the run that calls
	 */
	public String key(String cycle, String scope, String caller) {
		var key = "%s:%s:%s".formatted(cycle, scope, caller.substring(caller.indexOf(':') + 1));
		return Stream.concat(Stream.of(key), IntStream.iterate(2, (it) -> it + 1).mapToObj((it) -> key + "." + it))
			.filter((it) -> !isTaken(it))
			.findFirst()
			.orElseThrow();
	}

	private boolean isTaken(String key) {
		return this.permission.waived(() -> this.history.getObject()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(key)
			.count() > 0);
	}

}
