package almanac.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * Until when tasks are to be done, and who may give more time: a date moves later, twice
 * at most, with a reason, never by the hand of who has the task; the first date stays on
 * record (10.2; A.5.36).
 */
public interface DueDates {

	int MOST_MOVES = 2;

	int SHORTEST_REASON = 20;

	int LONGEST_REASON = 2000;

	/**
	 * @param movers login names of who may make the next move, empty if none is left
	 * @param mayMove whether the person who asked is one of them
	 */
	record Schedule(UserTask task, List<DueDateMove> moves, List<String> movers, boolean mayMove) {
	}

	/**
	 * For those who may see the task, and those who may move its date.
	 * @throws NoSuchTask if it is not open or not for this person to see
	 */
	Schedule of(String taskId, String person);

	/**
	 * Moves the due date to the end of a day in the zone of the organisation. A refusal
	 * is on record.
	 * @return the task with its new date
	 * @throws CompletionRefused if the person, the day or the reason is not acceptable,
	 * or no move is left
	 * @throws NoSuchTask as {@link #of}
	 */
	UserTask move(String taskId, String person, LocalDate due, String reason);

}
