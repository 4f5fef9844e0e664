package almanac.calendar;

/**
 * The calendar has no such entry or run.
 */
public final class NoSuchPlan extends RuntimeException {

	NoSuchPlan(String what, long id) {
		super("The calendar has no %s %d.".formatted(what, id));
	}

}
