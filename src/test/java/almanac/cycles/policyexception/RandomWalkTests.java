package almanac.cycles.policyexception;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import almanac.engine.CompletionRefused;
import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceRecords;
import almanac.registers.documents.Document.Kind;
import almanac.registers.kit.Entry;
import almanac.registers.operations.Exemption;
import almanac.registers.operations.Exemption.State;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exceptions walked at random, with answers that are right, wrong or missing, by people
 * who may and who may not, until they and those asked for in their place end;
 * {@code -Dalmanac.walks=200} walks more.
 */
@ProcessTest
class RandomWalkTests {

	private static final int WALKS = Integer.getInteger("almanac.walks", 15);

	private static final List<String> EVERYBODY = List.of("bo", "syso", "ism", "apr", "apr2", "tm", "tm2", "po");

	/** After as many steps nothing is needed any longer. */
	private static final int PATIENCE = 40;

	private final Set<String> passed = new HashSet<>();

	/** The last one, as it should be; the next step tries something else. */
	private String refusal;

	@Autowired
	EvidenceRecords evidence;

	@Test
	void noWalkGetsStuckOrBreaksARule(@Autowired ApplicationContext context) {
		for (var seed = 0; seed < WALKS; seed++) {
			var kind = Kind.values()[seed % Kind.values().length];
			var it = new Deviation(context).from(kind);
			walk(it, new Random(seed));
			assertThatAllIsWell(it, kind, "seed " + seed);
			ClockUtil.setCurrentTime(Date.from(TestCycle.BEGINNING));
		}
		assertThat(this.passed).as("ends that were reached")
			.contains("exception-expired", "rule-followed-again", "request-dropped", "exception-withdrawn");
	}

	private void walk(Deviation it, Random random) {
		for (var step = 0; step < 400; step++) {
			var running = running(it);
			if (running.isEmpty()) {
				return;
			}
			var open = new ArrayList<UserTask>();
			running.forEach((run) -> {
				it.cycle.proceeds(run);
				it.cycle.open(run).forEach((key) -> open.addAll(it.cycle.openTasks(run, key)));
			});
			var willing = step > PATIENCE;
			if (!open.isEmpty()) {
				var task = open.get(random.nextInt(open.size()));
				var anybody = EVERYBODY.get(random.nextInt(EVERYBODY.size()));
				attempt(it, task,
						(task.assignee() != null && (willing || random.nextInt(3) > 0)) ? task.assignee() : anybody,
						random, willing);
			}
			revoke(it, random);
			it.cycle.passes(Duration.ofDays(random.nextInt(open.isEmpty() ? 60 : 5)));
			timers(it);
		}
		throw new AssertionError("Does not end: " + running(it).stream().map((run) -> run + it.cycle.open(run)).toList()
				+ ", " + this.refusal);
	}

	/** Those whose day has come. */
	private static void timers(Deviation it) {
		var jobs = it.cycle.engine().getManagementService();
		running(it).stream()
			.map(it.cycle::instance)
			.filter((run) -> run != null)
			.flatMap(
					(run) -> jobs.createJobQuery().processInstanceId(run.getId()).timers().executable().list().stream())
			.forEach((job) -> jobs.executeJob(job.getId()));
	}

	private static void revoke(Deviation it, Random random) {
		if (random.nextInt(25) == 0) {
			exceptions(it).stream()
				.filter((one) -> one.value().state() == State.ACTIVE)
				.findFirst()
				.ifPresent((one) -> it.requests.revoke(one.id(), "Something happened because of it.", "ism"));
		}
	}

	private void attempt(Deviation it, UserTask task, String person, Random random, boolean willing) {
		try {
			it.cycle.completes(person, task, answers(it, task, random, willing));
		}
		catch (CompletionRefused | NoSuchTask ex) {
			this.refusal = ex.getMessage();
		}
	}

	private static Map<String, Object> answers(Deviation it, UserTask task, Random random, boolean willing) {
		return switch (task.key()) {
			case "describe-exception" ->
				(random.nextInt(6) == 0) ? Map.of("requestKept", "no") : described(it, task, random, willing);
			case "decide-on-exception" -> (random.nextInt(willing ? 8 : 3) > 0) ? Map.of("exceptionGranted", "yes")
					: Map.of("exceptionGranted", "no", "decisionRemarks", "One scan a week is not enough for these.");
			default -> Map.of("stillNeeded", (willing || random.nextBoolean()) ? "no" : "yes", "endRemarks",
					"The new scanner was bought and is being set up.");
		};
	}

	private static Map<String, Object> described(Deviation it, UserTask task, Random random, boolean willing) {
		var answers = it.description();
		if (isRefused(it, task) != (!willing && random.nextInt(6) == 0)) {
			answers.put("requestKept", "yes");
		}
		answers.put("expires", today(it).plusDays(willing ? 30 : random.nextInt(420) - 20).toString());
		answers.put("exceptionOwner", willing ? "syso" : EVERYBODY.get(random.nextInt(EVERYBODY.size())));
		if (!willing && random.nextInt(4) == 0) {
			answers.remove(answers.keySet().stream().sorted().skip(random.nextInt(answers.size())).findFirst().get());
		}
		return answers;
	}

	private static boolean isRefused(Deviation it, UserTask task) {
		return "no".equals(it.cycle.engine()
			.getRuntimeService()
			.getVariable(it.cycle.instance(task.businessKey()).getId(), "exceptionGranted"));
	}

	private static List<String> running(Deviation it) {
		return exceptions(it).stream()
			.map((one) -> "policy-exception:" + one.id())
			.filter((run) -> it.cycle.instance(run) != null)
			.toList();
	}

	private static List<Entry<Exemption>> exceptions(Deviation it) {
		return it.register.naming("documents", it.document, 100);
	}

	private static LocalDate today(Deviation it) {
		return LocalDate.ofInstant(it.cycle.now(), ZoneOffset.UTC);
	}

	private void assertThatAllIsWell(Deviation it, Kind kind, String walk) {
		exceptions(it).forEach((entry) -> {
			var run = "policy-exception:" + entry.id();
			assertThat(this.evidence.verify(run).isSound()).as("evidence of %s, %s", run, walk).isTrue();
			this.passed.addAll(ends(it, run));
			var one = entry.value();
			assertThat(one.state()).as("over, %s", walk).isIn(State.EXPIRED, State.REVOKED, State.REJECTED);
			if (one.state() == State.REJECTED) {
				assertThat(one.approver()).as("nobody granted it, %s", walk).isNull();
				return;
			}
			assertThat(one.approver()).as("DR8, %s", walk).isNotIn(one.requester(), one.owner());
			assertThat(one.approver().startsWith("tm")).as("DR6, %s", walk).isEqualTo(kind == Kind.POLICY);
			assertThat(one.expires()).as("DR8, %s", walk).isBeforeOrEqualTo(one.granted().plusMonths(12));
			assertThat(one.risks()).as("DR8, %s", walk).isNotEmpty();
			assertThat(one.compensation()).as("DR8, %s", walk).isNotBlank();
		});
	}

	private static List<String> ends(Deviation it, String run) {
		var history = it.cycle.engine().getHistoryService();
		var id = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(run).singleResult().getId();
		return history.createHistoricActivityInstanceQuery()
			.processInstanceId(id)
			.list()
			.stream()
			.filter((one) -> one.getActivityType().endsWith("EndEvent"))
			.map((one) -> one.getActivityId())
			.toList();
	}

}
