package almanac.calendar;

import java.time.LocalDate;

/**
 * How an entry is to be from now on, as somebody typed it.
 *
 * @param interval ISO 8601 period
 * @param anchor {@code fixed} or {@code after-completion}
 * @param nextStart may be left out only while the run is under way from whose end it is
 * counted
 * @param onward whether those after the next are counted from it, too; a moved start
 * leaves them alone otherwise
 * @param active {@literal null} for yes
 */
public record Change(String interval, String anchor, LocalDate nextStart, boolean onward, String lead, String grace,
		String owner, Boolean active, String reason) {
}
