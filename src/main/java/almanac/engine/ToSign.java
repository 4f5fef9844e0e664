package almanac.engine;

import java.util.List;
import java.util.Map;

/**
 * A task that is decided by a signature, as it is now.
 *
 * @param meaning the sentence that is signed
 * @param decision field with the choices {@code yes} and {@code no}
 * @param reason field that is filled in with {@code no}, or always
 * @param form what is signed: the texts, tables and files it shows, with their values
 * @param texts of the form in plain words, by field id
 * @param independentOf names of the steps and variables whose people may not sign
 * @param roles for which the task is, in the order of the model
 */
public record ToSign(TaskForm form, String instanceId, SignatureLevel level, String meaning, Field decision,
		Field reason, Map<String, String> texts, List<String> independentOf, List<String> roles, Procedure procedure) {

	public UserTask task() {
		return this.form.task();
	}

	/** Whether a {@code yes} has to be given its reason, too. */
	public boolean reasonAlways() {
		return this.reason.required() && this.reason.hide() == null;
	}

}
