package almanac.engine;

import java.time.Instant;

/**
 * Moves the one clock forward, for demonstrations.
 */
public interface TimeTravel {

	/** Somebody else is moving the clock, or a job does not come to its end. */
	class Busy extends RuntimeException {

		Busy(String message) {
			super(message);
		}

	}

	/**
	 * Stops at every full hour and at every moment a timer of the engine falls, and does
	 * there what is due. Returns with the clock going on from that moment, which it also
	 * does after a restart. What fails is left as it would be on that day: to be tried
	 * again later.
	 * @throws Busy with nothing moved
	 */
	void to(Instant moment);

}
