package almanac.registers.nonconformities;

import java.util.Arrays;
import java.util.Optional;

import almanac.web.Code;

/**
 * In which order a list shows its nonconformities; what has no such value comes last.
 */
public record Order(Column by, boolean descending) {

	public static final Order NEWEST_FIRST = new Order(Column.RAISED, true);

	/**
	 * By what a list is sorted: the owner by name, the due date of the next open step.
	 */
	public enum Column implements Code {

		NUMBER, GRADE, STATE, OWNER, RAISED, DUE

	}

	/**
	 * Reads it as written in an address.
	 * @param sort code of a column, empty or {@literal null} for {@link #NEWEST_FIRST}
	 * @param direction {@code asc}, {@code desc}, empty or {@literal null} for ascending
	 * @return empty if it is none of these
	 */
	public static Optional<Order> of(String sort, String direction) {
		if (sort == null || sort.isEmpty()) {
			return Optional.of(NEWEST_FIRST);
		}
		var down = "desc".equals(direction);
		var known = down || direction == null || direction.isEmpty() || direction.equals("asc");
		return Arrays.stream(Column.values())
			.filter((it) -> known && it.code().equals(sort))
			.findFirst()
			.map((it) -> new Order(it, down));
	}

}
