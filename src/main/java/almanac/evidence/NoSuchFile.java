package almanac.evidence;

/**
 * There is no such file, or it is not for this person to see.
 */
public final class NoSuchFile extends RuntimeException {

	NoSuchFile(String id) {
		super("No file '%s' that you may see. It may have been removed.".formatted(id));
	}

}
