package almanac.engine;

import java.io.InputStream;
import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's form service behind the {@link CompletionGate}.
 */
class GuardedFormService extends FormServiceImpl {

	private final ObjectProvider<CompletionGate> gate;

	private final ObjectProvider<Signing> signing;

	GuardedFormService(ObjectProvider<CompletionGate> gate, ObjectProvider<Signing> signing) {
		this.gate = gate;
		this.signing = signing;
	}

	/** What is decided by signature is shown without its questions. */
	@Override
	public InputStream getDeployedTaskForm(String taskId) {
		var form = super.getDeployedTaskForm(taskId);
		return this.signing.getObject().isAsked(taskId) ? SignedForm.of(form) : form;
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
