package almanac.engine;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files handed in with a run as a whole, at its beginning or later, and those of its
 * tasks.
 */
public interface RunFiles {

	/** The field files of a run as a whole belong to. */
	String FIELD = "files";

	/** How many are taken at once. */
	int MOST = 20;

	/**
	 * A file of a run.
	 *
	 * @param task id of the task it was handed in with, {@literal null} for the run as a
	 * whole
	 */
	record Filed(Attachment file, String task) {
	}

	/**
	 * Files that were checked and wait to be kept; what was not kept is gone after
	 * closing.
	 */
	interface Received extends AutoCloseable {

		/**
		 * Keeps them with a run, in the transaction of the caller; a content the run has
		 * already is kept once. Of a run under way they are recorded at once, of one
		 * about to start with its beginning.
		 * @return all of them, as they are kept now
		 */
		List<Attachment> keep(String businessKey, String person);

		@Override
		void close();

	}

	/**
	 * Checks files before anything is done with them.
	 * @throws FileRefused if one is not acceptable
	 */
	Received receive(List<Upload> uploads);

	/** Oldest first. */
	List<Filed> of(String businessKey);

	/**
	 * The content of one of them, to be closed by the caller; empty if it is gone or a
	 * single byte differs from what was handed in.
	 */
	Optional<InputStream> open(Attachment file);

	/** The endings of names that are taken. */
	Set<String> endings();

}
