package almanac.engine;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.evidence.EvidenceFiles;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A run under test, walked by people and moved in time by hand.
 */
@TestComponent
public class TestCycle {

	/** When every walk begins: a Wednesday. */
	public static final Instant BEGINNING = Instant.parse("2027-03-03T09:00:00Z");

	private final ProcessEngine engine;

	private final Tasks tasks;

	private final Signing signing;

	private final EvidenceFiles files;

	private final HandoverTick handovers;

	private final DueDates dueDates;

	TestCycle(ProcessEngine engine, Tasks tasks, Signing signing, EvidenceFiles files, HandoverTick handovers,
			DueDates dueDates) {
		this.engine = engine;
		this.tasks = tasks;
		this.signing = signing;
		this.files = files;
		this.handovers = handovers;
		this.dueDates = dueDates;
	}

	public static class Ending implements BeforeEachCallback, AfterEachCallback {

		@Override
		public void beforeEach(ExtensionContext context) {
			ClockUtil.setCurrentTime(Date.from(BEGINNING));
			BpmnAwareTests.init(SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class));
		}

		@Override
		public void afterEach(ExtensionContext context) {
			SpringExtension.getApplicationContext(context).getBean(Staff.class).returnAll();
			BpmnAwareTests.reset();
			ClockUtil.reset();
		}

	}

	public ProcessEngine engine() {
		return this.engine;
	}

	public ProcessInstance instance(String businessKey) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.singleResult();
	}

	/** Lets the engine do what it does by itself, except waiting for a date. */
	public void proceeds(String businessKey) {
		var run = instance(businessKey);
		if (run != null) {
			this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(run.getId())
				.messages()
				.list()
				.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		}
	}

	/** The calendar ticks twice, of which the second time has nothing left to do. */
	public void handsOver() {
		this.handovers.run();
		this.handovers.run();
	}

	/** The date the run waits for arrives. */
	public void dateArrives(String businessKey) {
		var timer = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(instance(businessKey).getId())
			.timers()
			.singleResult();
		ClockUtil.setCurrentTime(timer.getDuedate());
		this.engine.getManagementService().executeJob(timer.getId());
	}

	/** The earliest of the dates the run waits for arrives. */
	public void nextDateArrives(String businessKey) {
		var timer = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(instance(businessKey).getId())
			.timers()
			.orderByJobDuedate()
			.asc()
			.list()
			.get(0);
		ClockUtil.setCurrentTime(timer.getDuedate());
		this.engine.getManagementService().executeJob(timer.getId());
	}

	/** More time, with a reason. */
	public void givesTime(UserTask task, String person, String due) {
		this.dueDates.move(task.id(), person, LocalDate.parse(due), "The supplier delivers a week later.");
	}

	public Instant now() {
		return ClockUtil.getCurrentTime().toInstant();
	}

	public void passes(Duration time) {
		ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
	}

	public UserTask task(String businessKey, String key) {
		return openTasks(businessKey, key).stream()
			.findFirst()
			.orElseThrow(() -> new AssertionError("No open '%s', but %s".formatted(key,
					this.tasks.openIn(businessKey).stream().map(UserTask::key).toList())));
	}

	public List<UserTask> openTasks(String businessKey, String key) {
		return this.tasks.openIn(businessKey).stream().filter((task) -> task.key().equals(key)).toList();
	}

	public List<String> open(String businessKey) {
		return this.tasks.openIn(businessKey).stream().map(UserTask::key).sorted().toList();
	}

	public void attaches(String person, UserTask task, String field) {
		this.files.attach(task.id(), field, "proof.txt", new ByteArrayInputStream(("Proof " + task.id()).getBytes()),
				person);
	}

	public void completes(String person, UserTask task, Map<String, Object> answers) {
		does(person, task, answers);
		proceeds(task.businessKey());
	}

	private void does(String person, UserTask task, Map<String, Object> answers) {
		if (task.bySignature()) {
			this.signing.sign(task.id(), person, answers);
		}
		else {
			this.tasks.complete(task.id(), person, answers);
		}
	}

	/** What is said to a person who tries. */
	public List<Violation> refuses(String person, UserTask task, Map<String, Object> answers) {
		var refusal = assertThatExceptionOfType(CompletionRefused.class).isThrownBy(() -> does(person, task, answers));
		return ((CompletionRefused) refusal.actual()).violations();
	}

	public static Map<String, Object> changed(Map<String, Object> answers, Object... changes) {
		var changed = new HashMap<>(answers);
		for (var index = 0; index < changes.length; index += 2) {
			changed.put((String) changes[index], changes[index + 1]);
		}
		changed.values().removeIf((value) -> value == null);
		return changed;
	}

}
