package almanac.evidence;

/**
 * The content of a file is gone or not what was kept, so it is handed out to nobody.
 */
public final class NotAsKept extends RuntimeException {

	NotAsKept(String message) {
		super(message);
	}

}
