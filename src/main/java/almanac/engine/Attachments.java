package almanac.engine;

import java.util.List;

/**
 * Where the engine looks for the files attached to a task.
 */
public interface Attachments {

	List<Attachment> of(String taskId);

}
