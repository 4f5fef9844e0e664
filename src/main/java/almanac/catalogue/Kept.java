package almanac.catalogue;

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
 */
public record Kept(Map<String, List<String>> where, String by, Map<String, Period> intervals) {

	/**
	 * @param values of an entry, by field
	 */
	public boolean holds(Function<String, Object> values) {
		return this.where.entrySet().stream().allMatch((it) -> it.getValue().contains(said(values.apply(it.getKey()))));
	}

	public Period interval(Function<String, Object> values, Period otherwise) {
		return (this.by != null) ? this.intervals.getOrDefault(said(values.apply(this.by)), otherwise) : otherwise;
	}

	private static String said(Object value) {
		return (value instanceof Code code) ? code.code() : String.valueOf(value);
	}

}
