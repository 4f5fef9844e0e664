package almanac.evidence;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

import almanac.Almanac;
import almanac.engine.CompletionRefused;
import almanac.engine.NoSuchTask;
import almanac.engine.Staff;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.State;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = Almanac.class,
		properties = { "spring.datasource.url=jdbc:h2:mem:evidence;DB_CLOSE_DELAY=-1",
				"almanac.home=target/${fork:0}/evidence", "camunda.bpm.job-execution.enabled=false" })
@Import(Staff.class)
class RunWithEvidenceTests {

	@Autowired
	Nonconformities nonconformities;

	@Autowired
	EvidenceRecords records;

	@Autowired
	EvidenceFiles files;

	@Autowired
	Tasks tasks;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService runs;

	Nonconformity raised;

	@BeforeEach
	void raise() {
		this.raised = this.nonconformities.raise(new Report("Three joiner accounts existed before their ticket.",
				"A.5.18", Source.INTERNAL_AUDIT, "IA-2026-Q1", "Sample of ten", null, null, "cao"), "emp");
		continueRun();
	}

	@Test
	void aRefusedCompletionLeavesARecordWithoutTheValue() {
		assertThatExceptionOfType(CompletionRefused.class)
			.isThrownBy(() -> this.tasks.complete(open().id(), "ism", Map.of("grade", "tremendous")));

		var kept = this.records.of(this.raised.businessKey(), 0, 50).items();
		assertThat(kept).extracting(EvidenceRecord::kind).containsExactly(Kind.CYCLE_STARTED, Kind.REFUSAL);
		assertThat(kept.get(1).content()).contains("\"fields\":[\"grade\"]").doesNotContain("tremendous");
		assertThat(kept.get(1).personName()).isEqualTo("Name of ism");
	}

	@Test
	void aCompletedTaskLeavesAnswersProcedureAndFormAndADecisionItsOutcome() {
		validate();

		var kept = this.records.of(this.raised.businessKey(), 0, 50).items();
		assertThat(kept).extracting(EvidenceRecord::kind)
			.containsExactly(Kind.CYCLE_STARTED, Kind.TASK_COMPLETED, Kind.DECISION);
		var validated = kept.get(1);
		assertThat(validated.content()).contains("\"grade\":\"minor\"").contains("\"scope\":\"Identity management\"");
		assertThat(validated.step()).isEqualTo("validate-nonconformity");
		assertThat(validated.formId()).isEqualTo("corrective-action-validate-nonconformity");
		assertThat(validated.formSha256()).matches("[0-9a-f]{64}");
		assertThat(validated.model().sha256()).matches("[0-9a-f]{64}");
		assertThat(kept.get(2).content()).contains("\"outcome\":{");
		assertThat(this.records.verify(this.raised.businessKey())).isEqualTo(new Verification(3, null, null));
		assertThat(this.nonconformities.get(this.raised.id())).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.OPEN);
			assertThat(it.grade()).isEqualTo(Grade.MINOR);
			assertThat(it.author()).isEqualTo("ism");
		});
	}

	@Test
	void aFileIsShownOnItsTaskAndBecomesPartOfTheRecord() {
		validate();
		var task = open();
		var file = this.files.attach(task.id(), "correctionEvidence", "export.csv",
				new ByteArrayInputStream("account;locked\n".getBytes()), "cao");

		assertThat(this.tasks.form(task.id(), "cao").values().get("correctionEvidence")).asString()
			.contains(file.sha256())
			.contains("export.csv");
		this.tasks.complete(task.id(), "cao", Map.of("correction", "The accounts were locked at once.", "correctedOn",
				"2026-01-15", "consequences", "None: nobody had used them."));

		var kept = this.records.of(this.raised.businessKey(), 0, 50).items();
		assertThat(kept.get(kept.size() - 1).content()).contains("\"sha256\":\"" + file.sha256() + "\"")
			.contains("\"name\":\"export.csv\"");
		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> this.files.remove(task.id(), "correctionEvidence", file.id(), "cao"));
		assertThat(this.files.get(file.id(), "emp")).isEqualTo(file);
	}

	private void validate() {
		var answers = new HashMap<String, Object>(Map.of("statement", this.raised.statement(), "requirement", "A.5.18",
				"source", "internal-audit", "objectiveEvidence", "Sample of ten", "scope", "Identity management",
				"personalData", "no", "recurrence", "no", "grade", "minor", "owner", "cao"));
		this.tasks.complete(open().id(), "ism", answers);
		continueRun();
	}

	private UserTask open() {
		return this.tasks.openIn(this.raised.businessKey()).get(0);
	}

	private void continueRun() {
		var run = this.runs.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.raised.businessKey())
			.singleResult();
		this.jobs.createJobQuery()
			.processInstanceId(run.getId())
			.messages()
			.list()
			.forEach((job) -> this.jobs.executeJob(job.getId()));
	}

}
