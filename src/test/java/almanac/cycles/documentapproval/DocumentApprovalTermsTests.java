package almanac.cycles.documentapproval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import almanac.registers.documents.Document.Kind;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who approves which class of document, and how long it may go without a review.
 */
class DocumentApprovalTermsTests {

	@ParameterizedTest
	@CsvSource({ "policy, TM, P12M", "topic-policy, APR, P12M", "procedure, APR, P24M", "plan, APR, P24M",
			"template, APR, P24M", "record, APR, P24M", "external, APR, P24M" })
	void everyClassHasItsApproverAndLimit(String kind, String approver, String longest) throws IOException {
		assertThat(terms(kind)).containsEntry("approver", approver).containsEntry("longest", longest);
	}

	@ParameterizedTest
	@EnumSource
	void noClassIsForgotten(Kind kind) throws IOException {
		assertThat(terms(kind.code())).hasSize(2).doesNotContainValue(null);
	}

	@ParameterizedTest
	@CsvSource({ "3.1, false, 3.2", "3.1, true, 4.0", "3, false, 3.1", "0.9, true, 1.0", "2026-A, false, 2026-A-2",
			"2026-A-2, true, 2026-A-3", "A very long edition!, false, 1.0" })
	void editionsAreCounted(String before, boolean major, String after) {
		assertThat(Numbering.after(before, major)).isEqualTo(after);
	}

	@Test
	void theCheckIsNotBlind() throws IOException {
		assertThat(terms("poem")).isNull();
	}

	private static java.util.Map<String, Object> terms(String kind) throws IOException {
		var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
		try (var file = Files.newInputStream(Path.of("processes/document-approval-terms.dmn"))) {
			var decision = engine.parseDecision("document-approval-terms", file);
			var result = engine.evaluateDecisionTable(decision, Variables.putValue("kind", kind)).getSingleResult();
			return (result != null) ? result.getEntryMap() : null;
		}
	}

}
