package almanac.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of one reader.
 *
 * @param joined whether the person came to the audience after it was asked
 * @param leftOn when the person left it without an answer, else {@literal null}
 * @param way {@code link} or {@code login}, {@literal null} without an answer
 * @param exemption why not, {@literal null} if nobody said so
 */
public record Line(long id, String run, String person, Instant askedAt, boolean joined, LocalDate leftOn,
		Instant acknowledgedAt, String way, String exemption, String reason) {

	/** Whether the person counts among those who are to acknowledge it. */
	public boolean counts() {
		return this.leftOn == null || this.acknowledgedAt != null;
	}

	public boolean isMissing() {
		return this.leftOn == null && this.acknowledgedAt == null;
	}

}
