package almanac.engine;

import java.time.Instant;

/**
 * What became of a task that is not, or no longer, open to the person who asks.
 *
 * @param fate what happened to it
 * @param person who completed it or has it now, {@literal null} for what was called off
 * @param at when that happened
 * @param end name of the end its run came to, {@literal null} unless that called it off
 * @param form what was asked
 */
public record FormerTask(String id, String name, String businessKey, Fate fate, String person, Instant at, String end,
		Form form) {

	public enum Fate {

		COMPLETED, CALLED_OFF, WITH_SOMEBODY_ELSE

	}

}
