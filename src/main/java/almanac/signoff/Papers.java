package almanac.signoff;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where signed documents are kept for good.
 */
public interface Papers {

	/**
	 * The content, to be closed by the caller; empty if a single byte differs from what
	 * was signed, or it is gone.
	 */
	Optional<InputStream> open(String sha256) throws IOException;

}
