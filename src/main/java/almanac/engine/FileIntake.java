package almanac.engine;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Takes in the files that were sent with the form of a task, each for the field whose key
 * follows {@code file.} in its name.
 */
public interface FileIntake {

	/**
	 * @return why some were refused; the others are attached
	 */
	List<Violation> take(String taskId, HttpServletRequest request, String person);

}
