package almanac.engine;

import java.time.Instant;
import java.util.List;

/**
 * What a run left so far, for those who work on it.
 */
public interface CaseFile {

	enum Event {

		STARTED, COMPLETED, DECIDED, MORE_TIME, DELEGATED

	}

	record NamedFile(String id, String name, String sha256) {
	}

	/**
	 * @param name of the step or the cycle
	 * @param personName who did it, {@literal null} for what went by itself
	 */
	record Entry(Event event, String name, String personName, Instant at, List<WrittenAnswer> answers,
			List<NamedFile> files) {
	}

	/** Newest first, {@code most} of them at the most. */
	List<Entry> of(String businessKey, int most);

}
