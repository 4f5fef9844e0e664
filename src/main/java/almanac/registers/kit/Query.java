package almanac.registers.kit;

import java.time.Instant;
import java.util.Map;

/**
 * Which entries a list shows, and in which order.
 *
 * @param text part of the number or of any line of text, in any case, or {@literal null}
 * @param equal exact values by field: codes, persons, whole numbers or {@link #NONE},
 * numbers of other registers
 * @param sort key of a field or {@code id}
 * @param retired whether those out of use are shown, too
 * @param asOf {@literal null} for now
 */
public record Query(String text, Map<String, String> equal, String sort, boolean descending, boolean retired,
		Instant asOf) {

	public static final Query ALL = new Query(null, Map.of(), "id", false, false, null);

	/** Stands for no value where numbers are compared. */
	public static final String NONE = "none";

	boolean searches() {
		return this.text != null && !this.text.isBlank();
	}

	public Query asOf(Instant moment) {
		return new Query(this.text, this.equal, this.sort, this.descending, this.retired, moment);
	}

}
