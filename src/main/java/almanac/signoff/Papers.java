package almanac.signoff;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where signed documents are kept for good.
 */
public interface Papers {

	/**
	 * The content; to be closed by the caller.
	 * @throws IOException if it is not there
	 */
	InputStream open(String sha256) throws IOException;

}
