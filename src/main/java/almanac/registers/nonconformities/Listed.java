package almanac.registers.nonconformities;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A nonconformity as a line of a list.
 *
 * @param due when its next open step is due, {@literal null} if nothing waits for anybody
 */
public record Listed(@JsonUnwrapped Nonconformity nonconformity, Instant due) {

	public boolean isOverdue(Instant now) {
		return this.due != null && this.due.isBefore(now);
	}

}
