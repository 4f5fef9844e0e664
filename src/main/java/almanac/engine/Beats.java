package almanac.engine;

import java.time.Instant;
import java.util.List;

/**
 * Whether what goes by itself goes.
 */
public interface Beats {

	/**
	 * A part of the ISMS calendar.
	 *
	 * @param last when it last did its work without a failure, {@literal null} if never
	 * @param failingSince {@literal null} unless it fails
	 * @param reference of the last failure in the log
	 * @param message what the failure says
	 */
	record Beat(String name, Instant last, Instant failingSince, String reference, String message) {
	}

	/** Those that ran at least once, by name. */
	List<Beat> all();

}
