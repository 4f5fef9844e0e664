package almanac.engine;

import java.util.List;

/**
 * Where the engine looks for the files attached to a task.
 */
public interface Attachments {

	/**
	 * Which files are taken.
	 *
	 * @param endings of their names, without the point
	 * @param mostBytes size of the largest
	 */
	record Accepted(List<String> endings, long mostBytes) {
	}

	List<Attachment> of(String taskId);

	Accepted accepted();

}
