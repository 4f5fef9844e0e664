package almanac.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * Carries a refusal through the engine's own interfaces, which answer it as a bad request
 * with the same words.
 */
class Refused extends FormFieldValidationException {

	private final transient CompletionRefused refusal;

	Refused(CompletionRefused refusal) {
		super(refusal.violations(), refusal.getMessage());
		this.refusal = refusal;
	}

	CompletionRefused refusal() {
		return this.refusal;
	}

}
