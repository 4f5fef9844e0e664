package almanac.mail;

/**
 * Only a letter that failed or was kept can be sent once more. The message is the key of
 * the text that says why.
 */
public final class NothingToRetry extends RuntimeException {

	NothingToRetry(String reason) {
		super(reason);
	}

}
