package almanac;

import java.util.List;
import java.util.Map;

import almanac.engine.CompletionRefused;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A nonconformity of the demo company, brought to the step a test is about.
 */
@TestComponent
public class DemoCase {

	private final Nonconformities register;

	private final Tasks tasks;

	private final RuntimeService runs;

	private final ManagementService jobs;

	DemoCase(Nonconformities register, Tasks tasks, RuntimeService runs, ManagementService jobs) {
		this.register = register;
		this.tasks = tasks;
		this.runs = runs;
		this.jobs = jobs;
	}

	/** Raised by {@code emp}, before the engine went on by itself. */
	public Nonconformity justRaised() {
		return this.register.raise(new Report("Three joiner accounts existed before their approval.", "A.5.18",
				Source.INTERNAL_AUDIT, "IA-2026-Q1", "Sample of ten", null, null, null), "emp");
	}

	/** Raised by {@code emp}, to be validated by {@code ism}. */
	public Nonconformity raised() {
		var raised = justRaised();
		proceed(raised);
		return raised;
	}

	/** Graded minor, to be corrected by {@code cao}. */
	public Nonconformity validated() {
		var raised = raised();
		complete(raised, "ism",
				Map.of("statement", raised.statement(), "requirement", "A.5.18", "source", "internal-audit",
						"objectiveEvidence", "Sample of ten", "scope", "Identity management", "personalData", "no",
						"recurrence", "no", "grade", "minor", "owner", "cao"));
		return raised;
	}

	/** Corrected, to be analysed by {@code cao}. */
	public Nonconformity corrected() {
		var one = validated();
		complete(one, "cao", Map.of("correction", "The accounts were locked at once.", "correctedOn", "2026-01-15",
				"consequences", "None: nobody had used them."));
		complete(one, "cao", Map.of("causeEliminationNeeded", "yes"));
		return one;
	}

	/** Somebody tries to complete the open step and is refused. */
	public void refused(Nonconformity one, String person, Map<String, Object> answers) {
		assertThatExceptionOfType(CompletionRefused.class)
			.isThrownBy(() -> this.tasks.complete(open(one).id(), person, answers));
	}

	public UserTask open(Nonconformity one) {
		return openTasks(one).get(0);
	}

	public List<UserTask> openTasks(Nonconformity one) {
		return this.tasks.openIn(one.businessKey());
	}

	private void complete(Nonconformity one, String person, Map<String, Object> answers) {
		this.tasks.complete(open(one).id(), person, answers);
		proceed(one);
	}

	private void proceed(Nonconformity one) {
		var run = this.runs.createProcessInstanceQuery().processInstanceBusinessKey(one.businessKey()).singleResult();
		this.jobs.createJobQuery()
			.processInstanceId(run.getId())
			.messages()
			.list()
			.forEach((job) -> this.jobs.executeJob(job.getId()));
	}

}
