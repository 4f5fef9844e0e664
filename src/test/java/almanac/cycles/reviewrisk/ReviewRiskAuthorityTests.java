package almanac.cycles.reviewrisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import almanac.registers.risks.RiskCriteria.Authority;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who accepts a risk, for every authority the criteria can name, within the appetite and
 * above it (RR2).
 */
class ReviewRiskAuthorityTests {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final DmnDecision decision = read(Path.of("processes/review-risk-authority.dmn"));

	static Stream<Arguments> cells() {
		return Stream.of(Arguments.of("owner", false, false, false, false, 12),
				Arguments.of("owner", true, true, false, false, 3),
				Arguments.of("owner-ism-informed", false, false, true, false, 12),
				Arguments.of("owner-ism-informed", true, true, true, false, 3),
				Arguments.of("owner-and-top-management", false, true, true, false, 3),
				Arguments.of("owner-and-top-management", true, true, true, false, 3),
				Arguments.of("top-management-exception", false, true, true, true, 3),
				Arguments.of("top-management-exception", true, true, true, true, 3));
	}

	@ParameterizedTest(name = "{0}, above {1}")
	@MethodSource("cells")
	void everyCellSaysWhoSignsWhoIsToldAndWhenItIsReviewedAgain(String authority, boolean above, boolean top,
			boolean told, boolean measures, int months) {
		assertThat(of(authority, above)).isEqualTo(
				Map.of("topManagement", top, "ismInformed", told, "interimMeasures", measures, "reviewMonths", months));
	}

	@Test
	void everyAuthorityOfTheCriteriaIsThere() {
		assertThat(cells().map((it) -> (String) it.get()[0]).distinct())
			.containsExactlyElementsOf(Stream.of(Authority.values()).map(Authority::code).toList());
	}

	private Map<String, Object> of(String authority, boolean above) {
		return this.engine
			.evaluateDecisionTable(this.decision,
					Variables.createVariables().putValue("level", Map.of("authority", authority, "above", above)))
			.getSingleResult()
			.getEntryMap();
	}

	private DmnDecision read(Path file) {
		try (var content = Files.newInputStream(file)) {
			return this.engine.parseDecision("review-risk-authority", content);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
