package almanac.catalogue;

import java.time.Period;

/**
 * How a cycle comes round.
 *
 * @param first from the day the calendar is set up to the first planned start
 * @param lead from planned start to planned finish
 * @param grace from planned finish until the run counts as missed
 * @param scope register of whose entries each comes round by itself, {@literal null} for
 * one run for all
 * @param kept which entries of the register are planned by the calendar itself,
 * {@literal null} if people plan them
 */
public record Rhythm(Period interval, Anchor anchor, Period first, Period lead, Period grace, String scope, Kept kept) {

	/** For entries that people plan by hand, or for one run for all. */
	public Rhythm(Period interval, Anchor anchor, Period first, Period lead, Period grace, String scope) {
		this(interval, anchor, first, lead, grace, scope, null);
	}

}
