package almanac.cycles.correctiveaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
 * The terms of a corrective action, for every grade, recurrence and source there is.
 */
class CorrectiveActionTermsTests {

	private static final List<String> SOURCES = List.of("internal-audit", "external-audit", "incident",
			"management-review", "monitoring", "control-check", "exercise", "supplier-review", "complaint",
			"missed-interval", "observation");

	private static final Set<String> AUDITS = Set.of("internal-audit", "external-audit");

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final DmnDecision decision = read(Path.of("processes/corrective-action-terms.dmn"));

	@ParameterizedTest(name = "{0}, recurrence {1}, {2}")
	@MethodSource("grid")
	void everyCaseHitsExactlyOneRuleThatSettlesEverything(String grade, String recurrence, String source) {
		assertThat(terms(grade, recurrence, source)).hasSize(11).doesNotContainValue(null);
	}

	@ParameterizedTest(name = "{0}, recurrence {1}, {2}")
	@MethodSource("grid")
	void aRecurrenceRaisesTheGrade(String grade, String recurrence, String source) {
		var expected = ("yes".equals(recurrence) || "major".equals(grade)) ? "major" : "minor";
		assertThat(terms(grade, recurrence, source)).containsEntry("grade", expected);
	}

	@ParameterizedTest(name = "{0}, recurrence {1}, {2}")
	@MethodSource("grid")
	void theGraveIsCorrectedSoonerProvenLongerAndDecidedHigher(String grade, String recurrence, String source) {
		var terms = terms(grade, recurrence, source);
		if ("major".equals(terms.get("grade"))) {
			assertThat(terms).containsEntry("correctionDue", "B2")
				.containsEntry("effectivenessDays", 90)
				.containsEntry("approver", "TM")
				.containsEntry("closing", "TM");
		}
		else {
			assertThat(terms).containsEntry("correctionDue", "B5")
				.containsEntry("effectivenessDays", 60)
				.containsEntry("approver", AUDITS.contains(source) ? "LA" : "ISM")
				.containsEntry("closing", "ISM");
		}
	}

	@ParameterizedTest(name = "{0}, recurrence {1}, {2}")
	@MethodSource("grid")
	void whatAnAuditFoundIsVerifiedByTheAuditSide(String grade, String recurrence, String source) {
		assertThat(terms(grade, recurrence, source)).containsEntry("verifier", AUDITS.contains(source) ? "LA" : "VER");
	}

	@ParameterizedTest(name = "{0}, recurrence {1}, {2}")
	@MethodSource("grid")
	void theOtherStepsTakeTheSameTimeForAll(String grade, String recurrence, String source) {
		assertThat(terms(grade, recurrence, source)).containsEntry("causeDue", "B10")
			.containsEntry("planDue", "B5")
			.containsEntry("approvalDue", "B3")
			.containsEntry("verificationDue", "B5")
			.containsEntry("reviewDue", "B10");
	}

	@Test
	void anUnknownGradeHasNoTerms() {
		assertThat(this.engine.evaluateDecisionTable(this.decision, variables("grave", "no", "incident"))).isEmpty();
		assertThat(this.engine.evaluateDecisionTable(this.decision, variables(null, "no", "incident"))).isEmpty();
	}

	static Stream<Arguments> grid() {
		return Stream.of("minor", "major")
			.flatMap((grade) -> Stream.of("yes", "no")
				.flatMap((recurrence) -> SOURCES.stream().map((source) -> Arguments.of(grade, recurrence, source))));
	}

	private Map<String, Object> terms(String grade, String recurrence, String source) {
		return this.engine.evaluateDecisionTable(this.decision, variables(grade, recurrence, source))
			.getSingleResult()
			.getEntryMap();
	}

	private static Map<String, Object> variables(String grade, String recurrence, String source) {
		return Variables.putValue("grade", grade).putValue("recurrence", recurrence).putValue("source", source);
	}

	private DmnDecision read(Path file) {
		try (var stream = Files.newInputStream(file)) {
			return this.engine.parseDecision("corrective-action-terms", stream);
		}
		catch (IOException ex) {
			throw new IllegalStateException("%s cannot be read".formatted(file), ex);
		}
	}

}
