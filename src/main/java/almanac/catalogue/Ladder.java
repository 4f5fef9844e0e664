package almanac.catalogue;

import java.util.Map;

/**
 * How lateness climbs in a cycle.
 *
 * @param all for tasks nothing else is said of
 * @param tasks by id of the task in the model
 */
public record Ladder(Rungs all, Map<String, Rungs> tasks) {

	public static final Ladder STANDARD = new Ladder(Rungs.STANDARD, Map.of());

	public Rungs of(String task) {
		return this.tasks.getOrDefault(task, this.all);
	}

}
