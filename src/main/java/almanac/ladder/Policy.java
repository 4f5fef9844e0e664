package almanac.ladder;

import java.util.stream.Stream;

import almanac.catalogue.Catalogue;
import almanac.catalogue.Ladder;
import almanac.catalogue.Rungs;

import org.springframework.stereotype.Component;

/**
 * The ladder of every task, as the catalogue says it.
 */
@Component
class Policy {

	private final Catalogue catalogue;

	Policy(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	Rungs of(String cycle, String step) {
		return this.catalogue.find(cycle).map((it) -> it.ladder()).orElse(Ladder.STANDARD).of(step);
	}

	/** The most days before a due date that anybody is reminded of it. */
	int notice() {
		return this.catalogue.all()
			.stream()
			.map((it) -> it.ladder())
			.flatMap((it) -> Stream.concat(Stream.of(it.all()), it.tasks().values().stream()))
			.mapToInt((it) -> (it.remind() != null) ? it.remind() : 0)
			.reduce(Rungs.STANDARD.remind(), Math::max);
	}

}
