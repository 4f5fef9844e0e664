package almanac.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of the cycles.
 */
public interface Cycles {

	/**
	 * Starts a run in the name of a person.
	 * @param cycle id of the model
	 * @param businessKey natural id of the run, unique among all runs ever
	 * @param person who starts it, {@literal null} if it starts by itself
	 * @return id of the process instance
	 * @throws AlreadyStarted if a run with this key exists or existed
	 * @throws NoSuchCycle if no such model is deployed
	 */
	String start(String cycle, String businessKey, String person, Map<String, Object> variables);

	/**
	 * Hands a message to a running cycle.
	 * @return whether the run was waiting for it
	 */
	boolean tell(String message, String businessKey, String person, Map<String, Object> variables);

	/** Whether the run waits for this message now. */
	boolean waitsFor(String message, String businessKey);

	/**
	 * Keys of the runs that are under way and whose key begins like this, in their order.
	 * @param prefix e.g. {@code review-risk:RSK-0001:}
	 */
	List<String> running(String prefix);

	/** What the run passed, oldest first, and where it stands. */
	List<Step> steps(String businessKey);

	/** The model the run follows, as BPMN 2.0 XML. */
	Optional<String> model(String businessKey);

	/** Ids of the deployed models of cycles. */
	List<String> known();

	/** The version of a model that is in force, also of one that is no cycle. */
	Optional<Procedure> procedure(String model);

}
