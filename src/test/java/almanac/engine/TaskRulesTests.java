package almanac.engine;

import java.util.Map;

import almanac.engine.TaskRules.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaskRulesTests {

	@Test
	void aModelDeclaresItsRulesByName() {
		var rules = TaskRules.of(Map.of("almanac:notSameAs", "owner, plan-actions ,", "almanac:evidence", "proof",
				"almanac:forget", "opinion,sample", "almanac:minText.opinion", " 50 ", "almanac:notBefore.day", "today",
				"almanac:notAfter.rows.due", "limit | the deadline", "almanac:check.count", "a | b | too many",
				"other:thing", "x"), "LA, APM");

		assertThat(rules.roles()).containsExactly("LA", "APM");
		assertThat(rules.notSameAs()).containsExactly("owner", "plan-actions");
		assertThat(rules.evidence()).containsExactly("proof");
		assertThat(rules.forget()).containsExactly("opinion", "sample");
		assertThat(rules.minText()).isEqualTo(Map.of("opinion", 50));
		assertThat(rules.notBefore()).isEqualTo(Map.of("day", new Condition("today", "")));
		assertThat(rules.notAfter()).isEqualTo(Map.of("rows.due", new Condition("limit", "the deadline")));
		assertThat(rules.checks()).isEqualTo(Map.of("count", new Condition("a | b", "too many")));
	}

	@Test
	void aModelWithoutRulesHasNone() {
		assertThat(TaskRules.of(Map.of(), null)).isEqualTo(new TaskRules(java.util.List.of(), java.util.List.of(),
				java.util.List.of(), java.util.List.of(), Map.of(), Map.of(), Map.of(), Map.of(), null, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "almanac:notsameas", "almanac:minText", "almanac:notBefore", "almanac:check",
			"almanac:quorum.3" })
	void aRuleNobodyKnowsStopsTheDeploymentByName(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> TaskRules.of(Map.of(name, "1"), null))
			.withMessageStartingWith("No rule '%s'. Known: [notSameAs, evidence,", name);
	}

}
