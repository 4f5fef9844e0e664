package almanac.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One look through the registers.
 *
 * @param judgedOn the day by which "expired" and "overdue" were judged
 * @param found how many findings there were in all
 * @param cut rules that found more than are kept
 * @param failed rules that could not be judged; their findings stay as they were
 */
public record Run(Instant ranAt, String person, LocalDate judgedOn, int found, List<String> cut, List<String> failed) {
}
