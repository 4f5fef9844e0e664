package almanac;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import almanac.engine.CompletionRefused;
import almanac.engine.Signing;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceFiles;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.JobQuery;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A nonconformity of the demo company, brought to the step a test is about.
 */
@TestComponent
public class DemoCase {

	private final Nonconformities register;

	private final Tasks tasks;

	private final Signing signing;

	private final EvidenceFiles files;

	private final RuntimeService runs;

	private final ManagementService jobs;

	private final JdbcClient jdbc;

	DemoCase(Nonconformities register, Tasks tasks, Signing signing, EvidenceFiles files, RuntimeService runs,
			ManagementService jobs, JdbcClient jdbc) {
		this.register = register;
		this.tasks = tasks;
		this.signing = signing;
		this.files = files;
		this.runs = runs;
		this.jobs = jobs;
		this.jdbc = jdbc;
	}

	/** Raised by {@code emp}, before the engine went on by itself. */
	public Nonconformity justRaised() {
		return justRaised("emp");
	}

	private Nonconformity justRaised(String person) {
		return this.register.raise(new Report("Three joiner accounts existed before their approval.", "A.5.18",
				Source.INTERNAL_AUDIT, "IA-2026-Q1", "Sample of ten", null, null, null), person);
	}

	/** Raised by {@code emp}, to be validated by {@code ism}. */
	public Nonconformity raised() {
		return raisedBy("emp");
	}

	/** To be validated by {@code ism}. */
	public Nonconformity raisedBy(String person) {
		var raised = justRaised(person);
		proceed(raised);
		return raised;
	}

	/** Graded minor, to be corrected by {@code cao}. */
	public Nonconformity validated() {
		var raised = raised();
		answers(raised);
		return raised;
	}

	/** Corrected, to be analysed by {@code cao}. */
	public Nonconformity corrected() {
		var one = validated();
		answers(one);
		answers(one);
		return one;
	}

	/** Somebody tries to complete the open step and is refused. */
	public void refused(Nonconformity one, String person, Map<String, Object> answers) {
		assertThatExceptionOfType(CompletionRefused.class)
			.isThrownBy(() -> this.tasks.complete(open(one).id(), person, answers));
	}

	/** As if its open steps had been due long ago. */
	public void overdue(Nonconformity one) {
		openTasks(one).forEach((task) -> this.jdbc
			.sql("update ACT_RU_TASK set DUE_DATE_ = timestamp '2026-01-05 12:00:00' where ID_ = ?")
			.param(task.id())
			.update());
	}

	public UserTask open(Nonconformity one) {
		return openTasks(one).get(0);
	}

	public List<UserTask> openTasks(Nonconformity one) {
		return this.tasks.openIn(one.businessKey());
	}

	/** Whoever has the next step answers it rightly. */
	public void answers(Nonconformity one) {
		answers(one, Map.of());
	}

	/** The same with some answers of another kind. */
	public void answers(Nonconformity one, Map<String, Object> changes) {
		var task = open(one);
		var file = DemoAnswers.fileAt(task.key());
		if (file != null) {
			var proof = new ByteArrayInputStream(("Proof for " + task.id()).getBytes(StandardCharsets.UTF_8));
			this.files.attach(task.id(), file, "proof.txt", proof, task.assignee());
		}
		var answers = DemoAnswers.to(task.key(), changes);
		if (task.bySignature()) {
			this.signing.sign(task.id(), task.assignee(), answers);
		}
		else {
			this.tasks.complete(task.id(), task.assignee(), answers);
		}
		proceed(one);
	}

	/** Whoever has a step answers it, up to the one that is asked for. */
	public UserTask upTo(Nonconformity one, String step, Map<String, Object> validation) {
		while (!open(one).key().equals(step)) {
			answers(one, open(one).key().equals("validate-nonconformity") ? validation : Map.of());
			if (openTasks(one).isEmpty()) {
				dateArrives(one);
			}
		}
		return open(one);
	}

	/** The date the run waits for arrives. */
	public void dateArrives(Nonconformity one) {
		execute(this.jobs.createJobQuery().processInstanceId(run(one)).timers());
		proceed(one);
	}

	private void proceed(Nonconformity one) {
		var run = run(one);
		if (run != null) {
			execute(this.jobs.createJobQuery().processInstanceId(run).messages());
		}
	}

	private void execute(JobQuery due) {
		due.list().forEach((job) -> this.jobs.executeJob(job.getId()));
	}

	private String run(Nonconformity one) {
		var run = this.runs.createProcessInstanceQuery().processInstanceBusinessKey(one.businessKey()).singleResult();
		return (run != null) ? run.getId() : null;
	}

}
