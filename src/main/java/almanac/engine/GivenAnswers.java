package almanac.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What was answered at a task of a run, for steps that need all of it.
 */
@ModelBean("answers")
public class GivenAnswers {

	private final Definitions definitions;

	GivenAnswers(Definitions definitions) {
		this.definitions = definitions;
	}

	/**
	 * The answers by the keys of the form's questions as they are known now, which is
	 * those of the last round; empty if nobody answered the task yet.
	 * @param task id of the user task in the model of the run
	 */
	public Map<String, Object> of(DelegateExecution execution, String task) {
		var answers = new LinkedHashMap<String, Object>();
		this.definitions.form(execution.getProcessDefinitionId(), task).questions().forEach((field) -> {
			var value = Values.plain(execution.getVariable(field.key()));
			if (value != null) {
				answers.put(field.key(), value);
			}
		});
		return answers;
	}

}
