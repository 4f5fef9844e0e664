package almanac.engine;

/**
 * A run with this key exists or existed.
 */
public final class AlreadyStarted extends RuntimeException {

	public AlreadyStarted(String businessKey) {
		super("'%s' was already started. A run is started once.".formatted(businessKey));
	}

}
