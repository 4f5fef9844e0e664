package almanac.engine;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * The engine does not let a person complete a task; said in words for that person instead
 * of the engine's own.
 */
class NotForPerson extends AuthorizationException {

	private final String words;

	NotForPerson(AuthorizationException refusal, String words) {
		super(refusal.getUserId(), refusal.getMissingAuthorizations());
		this.words = words;
		initCause(refusal);
	}

	@Override
	public String getMessage() {
		return this.words;
	}

}
