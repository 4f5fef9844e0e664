package almanac.registers.nonconformities.web;

import java.util.Arrays;

import almanac.registers.nonconformities.Order;
import almanac.web.Code;

/**
 * A list cannot be sorted like this.
 */
class UnknownOrder extends RuntimeException {

	private final String field;

	UnknownOrder(String sort, String direction) {
		this(Arrays.stream(Order.Column.values()).map(Code::code).toList(), sort, direction);
	}

	private UnknownOrder(java.util.List<String> columns, String sort, String direction) {
		super(columns.contains(sort) ? "Expected one of [asc, desc], found '%s'.".formatted(direction)
				: "Expected one of %s, found '%s'.".formatted(columns, sort));
		this.field = columns.contains(sort) ? "dir" : "sort";
	}

	/** Name of the parameter that is wrong. */
	String field() {
		return this.field;
	}

}
