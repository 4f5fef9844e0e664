package almanac.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import almanac.web.Page;

/**
 * The open user tasks, seen and completed in the name of a person.
 */
public interface Tasks {

	/** Tasks assigned to the person or open to a role of the person, by due date. */
	Page<UserTask> mine(String person, int page, int size);

	/** All open tasks the person may see, by due date. */
	Page<UserTask> all(String person, int page, int size);

	/** Of {@link #all} those past their due date, the longest overdue first. */
	Page<UserTask> overdue(String person, int page, int size);

	/**
	 * Open tasks of these runs by due date, for everybody who may read what they are
	 * about.
	 */
	List<UserTask> openIn(Collection<String> businessKeys);

	/** Open tasks of one run, for everybody who may read the run's register entry. */
	List<UserTask> openIn(String businessKey);

	/**
	 * @throws NoSuchTask if it is not open or not for this person to see
	 */
	TaskForm form(String taskId, String person);

	/**
	 * As {@link #form(String, String)}, with values as just typed: says what is hidden
	 * and offered given these.
	 */
	TaskForm form(String taskId, String person, Map<String, Object> typed);

	/**
	 * Keeps answers without checking them, visible to whoever works on the task, here and
	 * in the Tasklist. Unknown keys are dropped.
	 * @throws NoSuchTask if it is not open or not for this person to work on
	 */
	void save(String taskId, String person, Map<String, Object> values);

	/**
	 * Who may not, or not like this, is refused and on record for trying.
	 * @return the task as it was
	 * @throws CompletionRefused if the contract of the task is not met
	 * @throws NoSuchTask if it is not open or not for this person to see
	 */
	UserTask complete(String taskId, String person, Map<String, Object> values);

	/**
	 * Takes over a task that is open to a role of the person.
	 * @throws CompletionRefused if the person is away or had a part in what it judges;
	 * the try is on record
	 * @throws NoSuchTask if it is not open or the person is no candidate
	 */
	void claim(String taskId, String person);

}
