package almanac.engine;

import java.time.Instant;

/**
 * A due date was moved.
 *
 * @param number 1 for the first move of the task
 * @param person login name of who moved it
 */
public record DueDateMove(int number, Instant from, Instant to, String person, String reason, Instant at) {
}
