package almanac.cycles.reviewrisk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import almanac.registers.kit.Entry;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria.Score;

/**
 * How often in a row the reviews of a risk came to what the one before had come to.
 */
final class Unchanged {

	private Unchanged() {
	}

	/**
	 * @param history newest first
	 */
	static int of(List<Entry<Risk>> history, CriteriaVersion criteria) {
		var scores = new ArrayList<Integer>();
		LocalDate last = null;
		for (var it : history) {
			var on = it.value().reviewedOn();
			if (on != null && !on.equals(last)) {
				scores.add(criteria.current(it).map(Score::score).orElse(-1));
				last = on;
			}
		}
		var unchanged = 0;
		while (unchanged + 1 < scores.size() && scores.get(unchanged).equals(scores.get(unchanged + 1))) {
			unchanged++;
		}
		return unchanged;
	}

}
