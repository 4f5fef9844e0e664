package almanac.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time a cycle comes round: what was planned and what was done, kept for ever.
 *
 * @param slot its day in the series; the planned start differs from it if it was moved
 * @param graceUntil the last day before it counts as missed
 * @param instance id of the run, {@literal null} before it started
 * @param nonconformity number of what was raised because it was missed
 * @param excusedBy login name of who of top management wants none raised
 */
public record Occurrence(long id, long entry, String businessKey, LocalDate slot, LocalDate plannedStart,
		LocalDate plannedFinish, LocalDate graceUntil, State state, String instance, Instant actualStart,
		Instant actualFinish, Instant missedAt, String nonconformity, String excusedBy, Instant excusedAt,
		String excuse) {

	public boolean isMoved() {
		return !this.slot.equals(this.plannedStart);
	}

	/** The period its run is called by. */
	public String period() {
		return this.businessKey.substring(this.businessKey.lastIndexOf(':') + 1);
	}

	/** Whether it is over, one way or the other, or under way. */
	boolean isOpen() {
		return this.state == State.PLANNED || this.state == State.RUNNING;
	}

}
