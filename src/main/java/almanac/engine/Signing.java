package almanac.engine;

import java.util.Map;
import java.util.Optional;

/**
 * The tasks that are decided by a signature: on no other way than this do they get
 * completed.
 */
public interface Signing {

	/** Empty if the task is not open, or asks for no signature. */
	Optional<ToSign> find(String taskId);

	/** Whether the open task asks for a signature. */
	boolean isAsked(String taskId);

	/**
	 * Completes the task in the name of the person, in the surrounding transaction; the
	 * caller has made sure who it is, and keeps the signature.
	 * @param answers the decision and, if against, the reason
	 * @return the task as it was
	 * @throws CompletionRefused if the contract of the task is not met
	 * @throws NoSuchTask if it is not open
	 */
	UserTask sign(String taskId, String person, Map<String, Object> answers);

}
