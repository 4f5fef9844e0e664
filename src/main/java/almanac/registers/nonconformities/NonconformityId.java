package almanac.registers.nonconformities;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a nonconformity, e.g. {@code NC-2026-0001}; never reused, never changed.
 */
public record NonconformityId(@JsonValue String value) implements Comparable<NonconformityId> {

	/** What the business key of its run begins with. */
	static final String RUN = "corrective-action:";

	private static final Pattern SHAPE = Pattern.compile("NC-\\d{4}-\\d{4,9}");

	@JsonCreator
	public NonconformityId {
		if (value == null || !SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException(
					"Expected the number of a nonconformity like NC-2026-0001, found '%s'.".formatted(value));
		}
	}

	static NonconformityId of(int year, int number) {
		return new NonconformityId("NC-%d-%04d".formatted(year, number));
	}

	/** What the run with this key treats, empty if it is none of corrective action. */
	static Optional<NonconformityId> ofRun(String businessKey) {
		return Optional.ofNullable(businessKey)
			.filter((it) -> it.startsWith(RUN) && SHAPE.matcher(it.substring(RUN.length())).matches())
			.map((it) -> new NonconformityId(it.substring(RUN.length())));
	}

	/** Of the run that treats it. */
	public String businessKey() {
		return RUN + this.value;
	}

	@Override
	public int compareTo(NonconformityId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
