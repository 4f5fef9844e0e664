package almanac.inspection;

/**
 * The person may read the finding but not decide about it.
 */
public final class NotForYou extends RuntimeException {

	NotForYou(String message) {
		super(message);
	}

}
