package almanac.registers.risks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import almanac.registers.risks.RiskCriteria;
import almanac.registers.risks.RiskCriteria.Score;
import almanac.registers.risks.RiskMap;
import almanac.web.Language;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A matrix to look at: the highest likelihood on top, the highest impact on the right.
 *
 * @param steps of impact
 * @param appetite behind which line cells stand out
 */
record Matrix(List<Step> steps, List<Row> rows, int appetite) {

	record Step(int level, String label) {
	}

	record Row(Step step, List<Cell> cells) {
	}

	/**
	 * @param look how it stands out, by the rank of its level and along the appetite
	 * @param count of risks, {@literal null} where none are counted
	 * @param list address of those risks
	 * @param marks kinds of score of one risk that stand there
	 */
	record Cell(int likelihood, int impact, int score, String level, String look, boolean above, Long count,
			String list, List<String> marks) {

		Cell(RiskCriteria criteria, Score score, Long count, String list, List<String> marks) {
			this(score.likelihood(), score.impact(), score.score(), score.band().name().in(Language.current()),
					Matrix.look(criteria, score), score.above(), count, list, marks);
		}

	}

	static Matrix of(RiskCriteria criteria) {
		return of(criteria, Map.of());
	}

	/**
	 * @param marks kinds of score of one risk by cell
	 */
	static Matrix of(RiskCriteria criteria, Map<RiskMap.Cell, List<String>> marks) {
		return of(criteria, (score) -> new Cell(criteria, score, null, "",
				marks.getOrDefault(new RiskMap.Cell(score.likelihood(), score.impact()), List.of())));
	}

	/**
	 * @param counts of risks by cell
	 * @param likelihood the field a list is filtered by
	 * @param impact the other field
	 */
	static Matrix of(RiskCriteria criteria, Map<RiskMap.Cell, Long> counts, String likelihood, String impact) {
		return of(criteria,
				(score) -> new Cell(criteria, score,
						counts.getOrDefault(new RiskMap.Cell(score.likelihood(), score.impact()), 0L),
						UriComponentsBuilder.fromPath("/registers/risks")
							.queryParam(likelihood, score.likelihood())
							.queryParam(impact, score.impact())
							.toUriString(),
						List.of()));
	}

	private static Matrix of(RiskCriteria criteria, Function<Score, Cell> cell) {
		var rows = new ArrayList<Row>();
		for (var level = criteria.likelihood().size(); level >= 1; level--) {
			var row = level;
			rows.add(new Row(step(level, criteria.likelihood()),
					IntStream.rangeClosed(1, criteria.impact().size())
						.mapToObj((column) -> cell.apply(criteria.score(row, column).orElseThrow()))
						.toList()));
		}
		return new Matrix(IntStream.rangeClosed(1, criteria.impact().size())
			.mapToObj((it) -> step(it, criteria.impact()))
			.toList(), rows, criteria.appetite());
	}

	private static Step step(int level, List<RiskCriteria.Step> steps) {
		return new Step(level, steps.get(level - 1).label().in(Language.current()));
	}

	private static String look(RiskCriteria criteria, Score score) {
		return "shade-" + CriteriaWords.shade(score.rank(), criteria.bands().size())
				+ (isEdge(criteria, score, score.likelihood() - 1, score.impact()) ? " edge-below" : "")
				+ (isEdge(criteria, score, score.likelihood(), score.impact() - 1) ? " edge-left" : "");
	}

	private static boolean isEdge(RiskCriteria criteria, Score score, int likelihood, int impact) {
		return score.above() && criteria.score(likelihood, impact).filter((it) -> !it.above()).isPresent();
	}

}
