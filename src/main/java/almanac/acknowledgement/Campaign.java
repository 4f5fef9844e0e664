package almanac.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition its readers are to acknowledge.
 *
 * @param run business key
 * @param audience role ids, separated by commas, or {@code EMP} for everybody
 * @param closedAt {@literal null} as long as it is open
 */
public record Campaign(String run, String document, String edition, String title, String sha256, String audience,
		LocalDate deadline, Instant openedAt, Instant closedAt) {

	public boolean isOpen() {
		return this.closedAt == null;
	}

	/** Enough of the hash to compare by eye. */
	public String fingerprint() {
		return this.sha256.substring(0, 12).replaceAll("(.{4})(?=.)", "$1 ");
	}

}
