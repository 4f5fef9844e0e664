package almanac.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's form service behind the {@link CompletionGate}.
 */
class GuardedFormService extends FormServiceImpl {

	private final ObjectProvider<CompletionGate> gate;

	GuardedFormService(ObjectProvider<CompletionGate> gate) {
		this.gate = gate;
	}

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> properties) {
		this.gate.getObject().pass(taskId, properties, () -> {
			super.submitTaskForm(taskId, properties);
			return null;
		});
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
			boolean deserializeValues) {
		return this.gate.getObject()
			.pass(taskId, properties,
					() -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues));
	}

}
