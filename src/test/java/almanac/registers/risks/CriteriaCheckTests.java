package almanac.registers.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import almanac.records.FakeDirectory;
import almanac.registers.risks.RiskCriteria.Authority;
import almanac.registers.risks.RiskCriteria.Band;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.registers.risks.RiskCriteria.Wording;
import almanac.web.ShippedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CriteriaCheckTests {

	private static final int TRIES = 20_000;

	private final CriteriaCheck check = new CriteriaCheck(ShippedTexts.texts(), ShippedTexts.moments(),
			new FakeDirectory());

	@ParameterizedTest
	@MethodSource
	void whatDoesNotFitTogetherIsRefusedAtItsField(UnaryOperator<RiskCriteria> spoil, String field, String rule) {
		assertThat(this.check.faults(MadeCriteria.product(5, 5))).isEmpty();

		assertThat(this.check.faults(spoil.apply(MadeCriteria.product(5, 5))))
			.anySatisfy((it) -> assertThat(List.of(it.field(), it.rule())).containsExactly(field, rule))
			.allSatisfy((it) -> assertThat(it.message()).isNotBlank().doesNotContain("{"));
	}

	static Stream<Arguments> whatDoesNotFitTogetherIsRefusedAtItsField() {
		return Stream.of(spoilt((it) -> likelihood(it, it.likelihood().subList(0, 2)), "likelihood", "size"),
				spoilt((it) -> likelihood(it, MadeCriteria.scale("x", 7)), "likelihood", "size"),
				spoilt((it) -> likelihood(it, with(it.likelihood(), 2, it.likelihood().get(0))),
						"likelihood.2.label.en", "repeated"),
				spoilt((it) -> likelihood(it, with(it.likelihood(), 3, null)), "likelihood.3.label.en", "required"),
				spoilt((it) -> likelihood(it, with(it.likelihood(), 3, new Step(new Wording(" ", null), null))),
						"likelihood.3.label.en", "required"),
				spoilt((it) -> likelihood(it,
						with(it.likelihood(), 3, new Step(new Wording("x".repeat(61), null), null))),
						"likelihood.3.label.en", "longest"),
				spoilt((it) -> likelihood(it,
						with(it.likelihood(), 3, new Step(new Wording("x", null), new Wording(null, "x".repeat(501))))),
						"likelihood.3.description.de", "longest"),
				spoilt((it) -> scores(it, it.scores().subList(0, 4)), "scores", "rows"),
				spoilt((it) -> scores(it, with(it.scores(), 2, List.of(2, 4, 6))), "scores.2", "columns"),
				spoilt((it) -> scores(it, with(it.scores(), 2, null)), "scores.2", "columns"),
				spoilt((it) -> cell(it, 2, 3, null), "scores.2.3", "gap"),
				spoilt((it) -> cell(it, 1, 1, 0), "scores.1.1", "score"),
				spoilt((it) -> cell(it, 2, 3, 3), "scores.2.3", "impactFalls"),
				spoilt((it) -> cell(it, 1, 3, 7), "scores.2.3", "likelihoodFalls"),
				spoilt((it) -> bands(it, it.bands().subList(0, 1)), "bands", "bands"),
				spoilt((it) -> bands(it, with(it.bands(), 2, null)), "bands.2.authority", "required"),
				spoilt((it) -> band(it, 2, 4, 9, Authority.OWNER, null), "bands.2.from", "overlap"),
				spoilt((it) -> band(it, 2, 6, 9, Authority.OWNER, null), "bands.2.from", "hole"),
				spoilt((it) -> band(it, 2, 5, 3, Authority.OWNER, null), "bands.2.to", "reversed"),
				spoilt((it) -> band(it, 1, 2, 4, Authority.OWNER, null), "bands.1.from", "start"),
				spoilt((it) -> band(it, 4, 15, 24, Authority.TOP_MANAGEMENT_EXCEPTION, 6), "bands.4.to", "end"),
				spoilt((it) -> band(it, 1, null, 4, null, null), "bands.1.from", "required"),
				spoilt((it) -> band(it, 1, 1, 4, Authority.OWNER_AND_TOP_MANAGEMENT, null), "bands.2.authority",
						"weaker"),
				spoilt((it) -> band(it, 3, 10, 14, Authority.OWNER_ISM_INFORMED, 12), "bands.3.authority",
						"aboveAppetite"),
				spoilt((it) -> band(it, 4, 15, 25, Authority.TOP_MANAGEMENT_EXCEPTION, null), "bands.4.months",
						"exception"),
				spoilt((it) -> band(it, 4, 15, 25, Authority.TOP_MANAGEMENT_EXCEPTION, 13), "bands.4.months", "longer"),
				spoilt((it) -> band(it, 1, 1, 4, Authority.OWNER, 0), "bands.1.months", "months"),
				spoilt((it) -> appetite(it, null), "appetite", "required"),
				spoilt((it) -> appetite(it, 0), "appetite", "offScale"),
				spoilt((it) -> appetite(it, 26), "appetite", "offScale"),
				spoilt((it) -> appetite(it, 4), "bands.2.authority", "aboveAppetite"),
				spoilt((it) -> new RiskCriteria(null, null, null, null, null), "likelihood", "size"));
	}

	@Test
	void aNameIsToldApartInEachLanguageAsItIsRead() {
		var steps = List.of(new Step(new Wording("Low", "Klein"), null), new Step(new Wording("Mid", "klein "), null),
				new Step(new Wording(null, "Groß"), null));
		var it = MadeCriteria.product(3, 5);

		assertThat(this.check.faults(likelihood(it, steps))).extracting((fault) -> fault.field())
			.containsExactly("likelihood.2.label.de");
	}

	@Test
	void aReasonIsNeeded() {
		assertThat(this.check.reason(" ")).singleElement()
			.satisfies((it) -> assertThat(it.field()).isEqualTo("reason"));
		assertThat(this.check.reason("x".repeat(2001))).hasSize(1);
		assertThat(this.check.reason("Year of the audit")).isEmpty();
	}

	/** Whatever passes the check has an answer for every cell; some of it passes. */
	@Test
	void everyCellOfAcceptedCriteriaHasAScoreAndOneLevel() {
		var random = new Random(27001);
		var accepted = 0;
		for (var attempt = 0; attempt < TRIES; attempt++) {
			var it = any(random);
			if (this.check.faults(it).isEmpty()) {
				accepted++;
				for (var likelihood = 1; likelihood <= it.likelihood().size(); likelihood++) {
					for (var impact = 1; impact <= it.impact().size(); impact++) {
						var score = it.score(likelihood, impact).orElseThrow();
						assertThat(it.bands()).filteredOn((band) -> band.holds(score.score()))
							.containsExactly(score.band());
						assertThat(score.above() && !score.band().authority().needsTopManagement()).isFalse();
						Stream.of(it.score(likelihood, impact - 1), it.score(likelihood - 1, impact))
							.flatMap(Optional::stream)
							.forEach((lower) -> assertThat(lower.score()).isLessThanOrEqualTo(score.score()));
					}
				}
				assertThat(it.score(it.likelihood().size() + 1, 1)).isEmpty();
				assertThat(it.score(1, 0)).isEmpty();
				assertThat(it.score(null, 1)).isEmpty();
			}
		}
		assertThat(accepted).isBetween(TRIES / 100, TRIES - TRIES / 10);
	}

	/** Rising mostly, with a mistake here and there. */
	private static RiskCriteria any(Random random) {
		var likelihoods = 2 + random.nextInt(6);
		var impacts = 3 + random.nextInt(4);
		var scores = new ArrayList<List<Integer>>();
		for (var row = 0; row < likelihoods; row++) {
			var cells = new ArrayList<Integer>();
			for (var column = 0; column < impacts; column++) {
				var left = (column > 0) ? cells.get(column - 1) : 1;
				var below = (row > 0) ? scores.get(row - 1).get(column) : 1;
				cells.add(Math.max(left, below) + random.nextInt(3) - ((random.nextInt(100) == 0) ? 1 : 0));
			}
			scores.add(cells);
		}
		var bands = new ArrayList<Band>();
		var from = 1;
		var count = 2 + random.nextInt(4);
		for (var at = 0; at < count; at++) {
			var to = (at == count - 1) ? 40 : from + random.nextInt(9);
			bands.add(MadeCriteria.band("Level " + at, from, to,
					(at * 2 < count) ? Authority.OWNER : Authority.OWNER_AND_TOP_MANAGEMENT, null));
			from = to + 1 + ((random.nextInt(20) == 0) ? random.nextInt(3) - 1 : 0);
		}
		return new RiskCriteria(MadeCriteria.scale("l", likelihoods), MadeCriteria.scale("i", impacts), scores, bands,
				1 + random.nextInt(20));
	}

	private static Arguments spoilt(UnaryOperator<RiskCriteria> spoil, String field, String rule) {
		return Arguments.of(spoil, field, rule);
	}

	private static <T> List<T> with(List<T> list, int at, T item) {
		var changed = new ArrayList<>(list);
		changed.set(at - 1, item);
		return changed;
	}

	private static RiskCriteria likelihood(RiskCriteria it, List<Step> steps) {
		return new RiskCriteria(steps, it.impact(), it.scores(), it.bands(), it.appetite());
	}

	private static RiskCriteria scores(RiskCriteria it, List<List<Integer>> scores) {
		return new RiskCriteria(it.likelihood(), it.impact(), scores, it.bands(), it.appetite());
	}

	private static RiskCriteria cell(RiskCriteria it, int likelihood, int impact, Integer score) {
		return scores(it, with(it.scores(), likelihood, with(it.scores().get(likelihood - 1), impact, score)));
	}

	private static RiskCriteria bands(RiskCriteria it, List<Band> bands) {
		return new RiskCriteria(it.likelihood(), it.impact(), it.scores(), bands, it.appetite());
	}

	private static RiskCriteria band(RiskCriteria it, int at, Integer from, Integer to, Authority authority,
			Integer months) {
		return bands(it, with(it.bands(), at, MadeCriteria.band("Spoilt", from, to, authority, months)));
	}

	private static RiskCriteria appetite(RiskCriteria it, Integer appetite) {
		return new RiskCriteria(it.likelihood(), it.impact(), it.scores(), it.bands(), appetite);
	}

}
