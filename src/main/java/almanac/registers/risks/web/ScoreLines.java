package almanac.registers.risks.web;

import java.util.List;
import java.util.Optional;

import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Judgement;
import almanac.registers.risks.RiskCriteria.Score;

import org.springframework.stereotype.Component;

/**
 * What somebody judged a risk to come to, in words.
 */
@Component
class ScoreLines {

	private final CriteriaWords words;

	ScoreLines(CriteriaWords words) {
		this.words = words;
	}

	/**
	 * @param version the criteria they come from
	 * @param later whether others are in force by now
	 */
	record Scores(CriteriaVersion version, boolean later, List<Line> lines) {
	}

	/**
	 * @param kind inherent, current or expected
	 * @param score {@literal null} if nobody judged that
	 */
	record Line(String kind, Score score, String likelihood, String impact, String level, int shade,
			String acceptance) {
	}

	Scores of(Judgement it) {
		return new Scores(it.criteria(), it.criteria().validTo() != null,
				List.of(line("inherent", it.inherent(), it.criteria()), line("current", it.current(), it.criteria()),
						line("expected", it.expected(), it.criteria())));
	}

	private Line line(String kind, Optional<Score> score, CriteriaVersion criteria) {
		var by = criteria.value();
		return score
			.map((it) -> new Line(kind, it, this.words.in(by.likelihood().get(it.likelihood() - 1).label()),
					this.words.in(by.impact().get(it.impact() - 1).label()), this.words.in(it.band().name()),
					CriteriaWords.shade(it.rank(), by.bands().size()), this.words.acceptance(it.band())))
			.orElseGet(() -> new Line(kind, null, "", "", "", 0, ""));
	}

}
