package almanac.engine;

import java.util.List;
import java.util.Optional;

/**
 * Handing on a task, with a reason, by who has it or by the ISMS manager: to somebody who
 * works here, is not away, is of the role the task is for and had no part in what it
 * judges (5.3, A.5.3).
 */
public interface Delegations {

	int SHORTEST_REASON = 20;

	int LONGEST_REASON = 2000;

	/**
	 * @param made every handover so far, oldest first
	 * @param people who may get the task
	 * @param mayDelegate whether the person who asked has a say in who does it
	 * @param never whether nobody hands it on, as the model says
	 */
	record Offer(UserTask task, List<Handover> made, List<Choice> people, boolean mayDelegate, boolean never) {
	}

	/**
	 * For those who may see the task.
	 * @throws NoSuchTask if it is not open or not for this person to see
	 */
	Offer of(String taskId, String person);

	/** How who has the task got it, empty if it came straight. */
	Optional<Handover> last(UserTask task);

	/** Whether the person may hand it on, and the model lets anybody. */
	boolean mayDelegate(String taskId, String person);

	/**
	 * A refusal is on record.
	 * @return the task with its new assignee
	 * @throws CompletionRefused if the person who asks, the one who is to get it, or the
	 * reason is not acceptable
	 * @throws NoSuchTask as {@link #of}
	 */
	UserTask delegate(String taskId, String person, String to, String reason);

}
