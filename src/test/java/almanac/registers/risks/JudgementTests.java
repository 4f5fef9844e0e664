package almanac.registers.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.registers.kit.Entry;
import almanac.registers.kit.RegisterType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTests {

	private static final Instant START = Instant.parse("2027-01-01T08:00:00Z");

	private static final CriteriaHistory CRITERIA = new CriteriaHistory(
			List.of(criteria(2, 15, null, (one, other) -> one + other),
					criteria(1, 0, START.plus(Period.ofDays(15)), (one, other) -> one * other)));

	private static CriteriaVersion criteria(int version, int day, Instant to,
			java.util.function.IntBinaryOperator score) {
		return new CriteriaVersion(version, MadeCriteria.of(5, 5, score), START.plus(Period.ofDays(day)), to, "ism",
				"Set");
	}

	private static Entry<Risk> version(int version, int day, Map<String, ?> values) {
		var all = new HashMap<String, Object>(
				Map.of("title", "Flood", "likelihood", 4, "impact", 4, "state", Risk.State.OPEN));
		all.putAll(values);
		return new Entry<>("RSK-1", version, false, RegisterType.of(Risk.class).of(all), START.plus(Period.ofDays(day)),
				null, "ro", "Because");
	}

	@Test
	void aJudgementHoldsByTheCriteriaOfItsDayWhateverElseIsWritten() {
		var judged = Judgement.of(List.of(version(2, 20, Map.of("title", "Flood and fire")), version(1, 1, Map.of())),
				CRITERIA);

		assertThat(judged).hasSize(1);
		assertThat(judged.get(0).risk().version()).isEqualTo(1);
		assertThat(judged.get(0).criteria().version()).isEqualTo(1);
		assertThat(judged.get(0).inherent().orElseThrow().score()).isEqualTo(16);
		assertThat(judged.get(0).current()).isEmpty();
	}

	@Test
	void eachChangeOfALevelAndEachConfirmationIsAJudgement() {
		var reviewed = LocalDate.parse("2027-01-20");
		var judged = Judgement.of(
				List.of(version(4, 25,
						Map.of("residualLikelihood", 2, "residualImpact", 3, "reviewedOn", reviewed.plusDays(5))),
						version(3, 20, Map.of("residualLikelihood", 2, "residualImpact", 3, "reviewedOn", reviewed)),
						version(2, 10, Map.of("residualLikelihood", 2, "residualImpact", 3)), version(1, 1, Map.of())),
				CRITERIA);

		assertThat(judged).extracting((it) -> it.risk().version()).containsExactly(4, 3, 2, 1);
		assertThat(judged).extracting((it) -> it.criteria().version()).containsExactly(2, 2, 1, 1);
		assertThat(judged).extracting((it) -> it.current().map((score) -> score.score()).orElse(0))
			.containsExactly(5, 5, 6, 0);
	}

}
