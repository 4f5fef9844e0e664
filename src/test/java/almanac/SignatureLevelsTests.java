package almanac;

import java.nio.file.Path;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How surely a decision is signed (domain.md, 5.4) and whether it can be handed on (RR3),
 * as the models say.
 */
class SignatureLevelsTests {

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "R3, review-risk, accept-residual-risk, L1-link, never",
			"R6, review-risk, decide-on-retention, L2, never", "R8, review-risk, approve-treatment, L2, never",
			"R8, review-risk, approve-interim-acceptance, L2, never",
			"T3, treatment-action, accept-achieved-risk, L1-link, never",
			"R10, risk-review, approve-treatment-plan, L2,", "D4, document-approval, approve-version, L2,",
			"D4, document-approval, confirm-document, L2,", "D4, document-approval, approve-withdrawal, L2," })
	void whatIsSignedIsSignedAsSurelyAsItHasToBe(String step, String model, String task, String level,
			String delegated) {
		var properties = Model.properties(Model.read(Path.of("processes", model + ".bpmn"))
			.all(UserTask.class)
			.stream()
			.filter((it) -> it.getId().equals(task))
			.findFirst()
			.orElseThrow());

		assertThat(properties.get("almanac:signature")).as("level of %s", step).isEqualTo(level);
		assertThat(properties.get("almanac:delegated")).as("handed on, %s", step).isEqualTo(delegated);
	}

}
