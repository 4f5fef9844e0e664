package almanac.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is being submitted for a task right now, as opposed to what the task already knew.
 */
final class Submission {

	private static final ThreadLocal<Submission> CURRENT = new ThreadLocal<>();

	private final String taskId;

	private final Map<String, Object> answers;

	private final Map<String, Object> known;

	private Completion done;

	private record Completion(String key, String person) {
	}

	private Submission(String taskId, Map<String, Object> answers, Map<String, Object> known) {
		this.taskId = taskId;
		this.answers = answers;
		this.known = known;
	}

	/**
	 * @param known what the task held under these names before
	 */
	static <T> T of(String taskId, Map<String, Object> answers, Map<String, Object> known, Supplier<T> completion) {
		var before = CURRENT.get();
		CURRENT.set(new Submission(taskId, Values.plain(answers), Values.plain(known)));
		try {
			return completion.get();
		}
		finally {
			if (before == null) {
				CURRENT.remove();
			}
			else {
				CURRENT.set(before);
			}
		}
	}

	/** What the task held before anything was submitted, under the submitted names. */
	static Map<String, Object> knownBefore(String taskId) {
		return Optional.ofNullable(CURRENT.get())
			.filter((it) -> it.taskId.equals(taskId))
			.map((it) -> it.known)
			.orElse(Map.of());
	}

	/** The completion was accepted; its transaction goes on to what follows. */
	static void accepted(String key, String person) {
		Optional.ofNullable(CURRENT.get()).ifPresent((it) -> it.done = new Completion(key, person));
	}

	/** Who completed one of these tasks in the transaction that still goes on. */
	static Optional<String> acceptedBy(Collection<String> keys) {
		return Optional.ofNullable(CURRENT.get())
			.map((it) -> it.done)
			.filter((it) -> keys.contains(it.key()))
			.map(Completion::person);
	}

	/** The submitted answers, empty if this task is completed without any. */
	static Map<String, Object> answersFor(String taskId) {
		return Optional.ofNullable(CURRENT.get())
			.filter((it) -> it.taskId.equals(taskId))
			.map((it) -> it.answers)
			.orElse(Map.of());
	}

}
