package almanac.engine;

/**
 * The cycle is begun by the program alone; the message says what to do instead.
 */
public final class BeginsByItself extends RuntimeException {

	public BeginsByItself(String message) {
		super(message);
	}

}
