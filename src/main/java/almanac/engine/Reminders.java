package almanac.engine;

import java.time.Instant;
import java.util.List;

/**
 * Who was told, and who will be, that a task comes due or is late.
 */
public interface Reminders {

	/**
	 * @param level {@code remind}, {@code due}, {@code supervisor} or {@code top}
	 * @param round 0, or how often it was repeated
	 * @param at when it falls
	 * @param state {@code sent}, {@code skipped} or {@code to-come}
	 * @param people login names of who was told, empty if nobody was yet
	 */
	record Reminder(String level, int round, Instant at, String state, List<String> people) {
	}

	/**
	 * For all dates the task ever had: those that fell, oldest first, then those to come,
	 * without repetitions still far away.
	 */
	List<Reminder> of(UserTask task);

}
