package almanac.cycles.restoretest;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who tries to choose the backup, to type the figures, or to judge the own restore.
 */
@ProcessTest
class RestoreTestRulesTests {

	private Trial trial;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.trial = new Trial(context);
		this.trial.begins(24);
	}

	@Test
	void whoPlansOrPerformsDoesNotValidateAndWhoDidEitherDoesNotWitness() {
		this.trial.planned().performs(this.trial.restored());

		assertThat(triedBy("bo", "validate-data", Trial.VALID)).contains("notSameAs");
		this.trial.cycle.engine().getTaskService().setAssignee(this.trial.task("validate-data").id(), "syso");
		this.trial.validated();
		assertThat(triedBy("bo", "witness-test", Trial.WITNESSED)).contains("notSameAs");
		assertThat(triedBy("syso", "witness-test", Trial.WITNESSED)).contains("notSameAs");
	}

	@Test
	void noBackupFromAfterTheOutageIsTaken() {
		assertThat(fields("bo", "plan-restore",
				TestCycle.changed(this.trial.plan(), "backedUpAt", moved(this.trial.outageAt(), 1))))
			.containsExactly("backedUpAt");
	}

	@Test
	void aBackupOlderThanItShouldBeIsExplained() {
		var older = TestCycle.changed(this.trial.plan(), "backedUpAt", moved(this.trial.outageAt(), -24 * 60 - 1));

		assertThat(fields("bo", "plan-restore", older)).containsExactly("newestBackup");
		older = TestCycle.changed(older, "newestBackup", "no");
		assertThat(fields("bo", "plan-restore", older)).containsExactly("olderReason");
		assertThat(fields("bo", "plan-restore", TestCycle.changed(older, "olderReason", "It was gone.")))
			.containsExactly("olderReason");
		this.trial.does("bo", "plan-restore",
				TestCycle.changed(older, "olderReason", "The last one could not be read any more."));
		assertThat(this.trial.cycle.open(this.trial.key)).containsExactly("perform-restore");
	}

	@ParameterizedTest
	@MethodSource
	void timesThatCannotBeAreRefused(String field, String value, List<String> expected) {
		this.trial.planned();
		this.trial.cycle.passes(Duration.ofHours(6));
		this.trial.cycle.attaches("bo", this.trial.task("perform-restore"), "restoreLog");

		assertThat(fields("bo", "perform-restore", TestCycle.changed(this.trial.restored(), field, value)))
			.containsExactlyElementsOf(expected);
	}

	static Stream<Arguments> timesThatCannotBeAreRefused() {
		return Stream.of(Arguments.of("startedAt", null, List.of("startedAt")),
				Arguments.of("restoredAt", null, List.of("restoredAt")),
				Arguments.of("lastRecoverableAt", null, List.of("lastRecoverableAt")),
				Arguments.of("startedAt", "2027-03-03T09:59", List.of("startedAt")),
				Arguments.of("restoredAt", "2027-03-03T10:00", List.of("restoredAt")),
				Arguments.of("restoredAt", "2027-03-03T16:01", List.of("restoredAt")),
				Arguments.of("lastRecoverableAt", "2027-03-03T09:00", List.of("lastRecoverableAt")),
				Arguments.of("startedAt", "yesterday", List.of("startedAt")),
				Arguments.of("restoreOutcome", "partly", List.of("restoreRemarks")));
	}

	@Test
	void nothingIsPassedWithoutALogAndChecks() {
		this.trial.planned();
		this.trial.cycle.passes(Duration.ofHours(6));

		assertThat(fields("bo", "perform-restore", this.trial.restored())).containsExactly("restoreLog");

		this.trial.performs(TestCycle.changed(this.trial.restored()));
		assertThat(fields("syso", "validate-data", TestCycle.changed(Trial.VALID, "checks", null)))
			.containsExactly("checks");
	}

	@Test
	void figuresAreNoAnswers() {
		this.trial.planned();
		this.trial.cycle.passes(Duration.ofHours(6));
		this.trial.cycle.attaches("bo", this.trial.task("perform-restore"), "restoreLog");

		assertThat(fields("bo", "perform-restore", TestCycle.changed(this.trial.restored(), "judged",
				Map.of("result", "passed"), "drawn", Map.of("outageAt", "2027-03-03T09:00"))))
			.containsExactlyInAnyOrder("judged", "drawn");
	}

	@Test
	void theDayOfAnotherSystemIsDrawnAnew() {
		var first = this.trial.outageAt();

		assertThat(Stream.generate(() -> this.trial.begins(24).outageAt()).limit(3))
			.anyMatch((it) -> !it.equals(first));
	}

	private List<String> fields(String person, String step, Map<String, Object> answers) {
		return this.trial.refuses(person, step, answers).stream().map(Violation::field).toList();
	}

	private List<String> triedBy(String person, String step, Map<String, Object> answers) {
		var task = this.trial.task(step);
		this.trial.cycle.engine().getTaskService().setAssignee(task.id(), person);
		return this.trial.refuses(person, step, answers).stream().map(Violation::rule).toList();
	}

	private static String moved(String moment, int minutes) {
		return LocalDateTime.parse(moment).plusMinutes(minutes).toString();
	}

}
