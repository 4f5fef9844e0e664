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
 */
public record Rhythm(Period interval, Anchor anchor, Period first, Period lead, Period grace, String scope) {
}
