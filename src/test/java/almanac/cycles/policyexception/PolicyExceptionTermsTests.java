package almanac.cycles.policyexception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import almanac.registers.documents.Document.Kind;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who decides about an exception: who approves the document.
 */
class PolicyExceptionTermsTests {

	@ParameterizedTest
	@CsvSource({ "policy, TM", "topic-policy, APR", "procedure, APR", "plan, APR", "template, APR", "record, APR",
			"external, APR" })
	void everyClassHasItsApprover(String kind, String approver) throws IOException {
		assertThat(terms("policy-exception-terms", kind)).containsExactly(Map.entry("approver", approver));
	}

	@ParameterizedTest
	@EnumSource
	void whoApprovesADocumentDecidesAboutExceptionsFromIt(Kind kind) throws IOException {
		assertThat(terms("policy-exception-terms", kind.code()).get("approver"))
			.isEqualTo(terms("document-approval-terms", kind.code()).get("approver"));
	}

	private static Map<String, Object> terms(String decision, String kind) throws IOException {
		var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
		try (var file = Files.newInputStream(Path.of("processes/%s.dmn".formatted(decision)))) {
			return engine.evaluateDecisionTable(engine.parseDecision(decision, file), Variables.putValue("kind", kind))
				.getSingleResult()
				.getEntryMap();
		}
	}

}
