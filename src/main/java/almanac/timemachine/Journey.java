package almanac.timemachine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import almanac.timemachine.Happening.Kind;

/**
 * From when to when the clock was moved, and what happened meanwhile.
 *
 * @param counts how often each kind of thing happened
 * @param happenings in order; the first {@link #MOST} of them
 */
public record Journey(Instant from, Instant to, Map<Kind, Long> counts, List<Happening> happenings) {

	/** More nobody reads. */
	public static final int MOST = 1000;

	static Journey of(Instant from, Instant to, List<Happening> all) {
		return new Journey(from, to,
				all.stream().collect(Collectors.groupingBy(Happening::kind, TreeMap::new, Collectors.counting())),
				all.stream().limit(MOST).toList());
	}

	/** How many things happened that are not told one by one. */
	public long untold() {
		return this.counts.values().stream().mapToLong(Long::longValue).sum() - this.happenings.size();
	}

}
