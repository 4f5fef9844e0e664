package almanac.calendar.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A month of an entry in the year plan.
 *
 * @param marks by day, unless there are too many
 * @param counts how many of each kind, where there are too many to show
 */
record Cell(String month, List<Mark> marks, Map<Mark.Kind, Long> counts) {

	private static final int MOST = 5;

	static Cell of(String month, List<Mark> marks) {
		if (marks.size() <= MOST) {
			return new Cell(month, marks, Map.of());
		}
		var counts = new TreeMap<Mark.Kind, Long>();
		marks.forEach((it) -> counts.merge(it.kind(), 1L, Long::sum));
		return new Cell(month, List.of(), counts);
	}

	public boolean isEmpty() {
		return this.marks.isEmpty() && this.counts.isEmpty();
	}

}
