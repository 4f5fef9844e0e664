package almanac.engine;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes so many of a list at a time, each time those after the last before, so that all
 * come round, also if the same many stay in it for ever.
 *
 * @param <K> what the list is ordered by, different for each in it
 */
class Round<K extends Comparable<K>> {

	private final int most;

	private K last;

	Round(int most) {
		this.most = most;
	}

	<T> List<T> next(List<T> all, Function<T, K> key) {
		var ordered = all.stream().sorted(Comparator.comparing(key)).toList();
		var done = (this.last != null)
				? (int) ordered.stream().takeWhile((it) -> key.apply(it).compareTo(this.last) <= 0).count() : 0;
		var next = Stream.concat(ordered.stream().skip(done), ordered.stream().limit(done)).limit(this.most).toList();
		if (!next.isEmpty()) {
			this.last = key.apply(next.get(next.size() - 1));
		}
		return next;
	}

}
