package almanac.catalogue;

/**
 * A field of an entry is wrong; the message says how and what to write instead.
 */
final class Wrong extends RuntimeException {

	private final String field;

	private final transient Object value;

	Wrong(String field, Object value, String message) {
		super(message);
		this.field = field;
		this.value = value;
	}

	String field() {
		return this.field;
	}

	Object value() {
		return this.value;
	}

}
