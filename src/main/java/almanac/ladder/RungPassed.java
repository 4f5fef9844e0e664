package almanac.ladder;

import java.time.Instant;
import java.util.List;

import almanac.engine.OpenTasks.OpenTask;

/**
 * People were told that a task comes due or is late. Published in the transaction that
 * writes the letters.
 *
 * @param rung e.g. {@code supervisor} or {@code top-2}
 * @param people login names of who was told
 * @param skipped rungs that fell while nothing could be sent
 */
public record RungPassed(OpenTask open, Level level, String rung, List<String> people, List<String> skipped,
		Instant at) {

	public boolean isEscalation() {
		return this.level.isEscalation();
	}

}
