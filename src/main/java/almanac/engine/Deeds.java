package almanac.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was done with a run beside completing its tasks, as it is on record: more time
 * given, files added, something asked for, people told that a task comes due or is late.
 */
public interface Deeds {

	/**
	 * @param kind of the record, e.g. {@code due-date-moved}
	 * @param step name of the step it was about, {@literal null} for the run as a whole
	 * @param person {@literal null} for what the program did by itself
	 * @param content as it was recorded
	 */
	record Deed(String kind, String step, String person, Instant at, Map<String, Object> content) {
	}

	/** Oldest first. */
	List<Deed> deeds(String businessKey);

}
