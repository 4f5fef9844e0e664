package almanac.calendar;

/**
 * Business days for tests of other modules.
 */
public final class Holidays {

	private Holidays() {
	}

	public static BusinessDays of(String place) {
		return new BusinessDays(place);
	}

}
