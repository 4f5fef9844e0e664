package almanac.cycles.riskreview;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.Cycles;

import org.springframework.stereotype.Component;

/**
 * The reviews risks have by themselves. What is under review there is left to that, so
 * that nobody judges a risk twice at a time.
 */
@Component
class OwnReviews {

	private final Cycles cycles;

	OwnReviews(Cycles cycles) {
		this.cycles = cycles;
	}

	/** Key of the review by number of the risk, of those that have one. */
	Map<String, String> of(Collection<String> numbers) {
		var underWay = new LinkedHashMap<String, String>();
		for (var it : numbers) {
			this.cycles.running("review-risk:%s:".formatted(it))
				.stream()
				.findFirst()
				.ifPresent((run) -> underWay.put(it, run));
		}
		return underWay;
	}

	static List<Map<String, Object>> rows(Map<String, String> underWay) {
		return underWay.entrySet()
			.stream()
			.map((it) -> Map.<String, Object>of("risk", it.getKey(), "review", it.getValue()))
			.toList();
	}

}
