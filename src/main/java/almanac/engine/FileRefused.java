package almanac.engine;

/**
 * A file is not acceptable as evidence. Nothing was kept.
 */
public final class FileRefused extends RuntimeException {

	private final String field;

	private final String rule;

	public FileRefused(String field, String rule, String message) {
		super(message);
		this.field = field;
		this.rule = rule;
	}

	/** Key of the field the file was meant for. */
	public String field() {
		return this.field;
	}

	/** Short name of the rule that was broken, e.g. {@code fileType}. */
	public String rule() {
		return this.rule;
	}

}
