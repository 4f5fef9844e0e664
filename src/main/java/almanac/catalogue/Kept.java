package almanac.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import almanac.web.Code;

/**
 * Which entries of its register a cycle comes round for, and how often for which. The
 * calendar keeps in step with the register.
 *
 * @param where accepted values by field; all fields have to fit
 * @param by the field that tells how often, {@literal null} if it is the same for all
 * @param intervals by value of that field; for others that of the cycle
 * @param finishBy the field with the day by which the next run is to be finished,
 * {@literal null} if nothing but the interval says so
 */
public record Kept(Map<String, List<String>> where, String by, Map<String, Period> intervals, String finishBy) {

	/**
	 * @param values of an entry, by field
	 */
	public boolean holds(Function<String, Object> values) {
		return this.where.entrySet().stream().allMatch((it) -> it.getValue().contains(said(values.apply(it.getKey()))));
	}

	public Period interval(Function<String, Object> values, Period otherwise) {
		return (this.by != null) ? this.intervals.getOrDefault(said(values.apply(this.by)), otherwise) : otherwise;
	}

	/** By when the next run is to be finished, {@literal null} if nobody said. */
	public LocalDate finish(Function<String, Object> values) {
		return (this.finishBy != null && values.apply(this.finishBy) instanceof LocalDate day) ? day : null;
	}

	private static String said(Object value) {
		return (value instanceof Code code) ? code.code() : String.valueOf(value);
	}

}
