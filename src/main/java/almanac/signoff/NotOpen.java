package almanac.signoff;

/**
 * A request that cannot be decided any more, or never could.
 */
public class NotOpen extends RuntimeException {

	NotOpen(String request, State state) {
		super("Request %s is %s".formatted(request, state.code()), null, false, false);
	}

}
