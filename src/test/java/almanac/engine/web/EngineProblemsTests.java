package almanac.engine.web;

import java.util.List;

import almanac.engine.AlreadyStarted;
import almanac.engine.CompletionRefused;
import almanac.engine.NoSuchCycle;
import almanac.engine.NoSuchTask;
import almanac.engine.Violation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EngineProblemsTests {

	private final EngineProblems problems = new EngineProblems();

	@Test
	void aRefusedCompletionNamesEveryFieldAndRule() {
		var violations = List.of(new Violation("verifier", "notSameAs", "Carl Otte implemented the action."));
		var problem = this.problems.on(new CompletionRefused(null, violations));

		assertThat(problem.getStatus()).isEqualTo(422);
		assertThat(problem.getProperties()).containsEntry("errors", violations);
	}

	@Test
	void whatIsUnknownIsNotFoundAndWhatExistsIsAConflict() {
		assertThat(this.problems.on(new NoSuchTask("4711")).getStatus()).isEqualTo(404);
		assertThat(this.problems.on(new NoSuchCycle("acess-review", List.of("corrective-action"))).getDetail())
			.contains("corrective-action");
		assertThat(this.problems.on(new AlreadyStarted("corrective-action:NC-2026-0001")).getStatus()).isEqualTo(409);
	}

}
