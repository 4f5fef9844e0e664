package almanac.cycles.reviewrisk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import almanac.cycles.RiskDesk;
import almanac.engine.CompletionRefused;
import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceRecords;
import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.Risk.State;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reviews of risks and the treatment of their actions walked at random, with answers that
 * are right, wrong or missing, by people who may and who may not, until they end;
 * {@code -Dalmanac.walks=200} walks more.
 */
@ProcessTest
class RandomWalkTests {

	private static final int WALKS = Integer.getInteger("almanac.walks", 15);

	private static final List<String> EVERYBODY = List.of("syso", "ism", "ism2", "tm", "tm2", "bo", "ver");

	/** After as many steps people agree with everything. */
	private static final int PATIENCE = 25;

	private final Set<String> passed = new HashSet<>();

	/** The last one, as it should be; the next step tries something else. */
	private String refusal;

	@Autowired
	Criteria criteria;

	@Autowired
	EvidenceRecords evidence;

	@Test
	void noWalkGetsStuckOrBreaksARule(@Autowired ApplicationContext context) {
		for (var seed = 0; seed < WALKS; seed++) {
			var desk = new RiskDesk(context);
			desk.risk = desk.identified(List.of("syso", "tm", "ism").get(seed % 3));
			desk.isDue("%d".formatted(4000 + seed));
			var runs = walk(desk, new Random(seed));
			assertThatAllIsWell(desk, runs, "seed " + seed);
			ClockUtil.setCurrentTime(java.util.Date.from(TestCycle.BEGINNING));
		}
		assertThat(this.passed).as("ends that were reached")
			.contains("risk-accepted", "treatment-started", "risk-closed", "acceptance-recorded");
	}

	private Set<String> walk(RiskDesk desk, Random random) {
		var runs = new HashSet<String>();
		for (var step = 0; step < 400; step++) {
			var open = new ArrayList<UserTask>();
			running(desk).forEach((run) -> {
				runs.add(run);
				desk.cycle.proceeds(run);
				desk.cycle.open(run).forEach((key) -> open.addAll(desk.cycle.openTasks(run, key)));
			});
			if (running(desk).isEmpty()) {
				return runs;
			}
			if (!open.isEmpty()) {
				var task = open.get(random.nextInt(open.size()));
				var willing = step > PATIENCE;
				attempt(desk, task,
						(willing || random.nextInt(4) > 0) ? task.assignee()
								: EVERYBODY.get(random.nextInt(EVERYBODY.size())),
						answers(desk, task, random, willing));
			}
			if (random.nextInt(8) == 0) {
				desk.cycle.passes(Duration.ofDays(random.nextInt(10)));
			}
		}
		throw new AssertionError("Does not end: "
				+ running(desk).stream().map((it) -> it + desk.cycle.open(it)).toList() + ", " + this.refusal);
	}

	private static List<String> running(RiskDesk desk) {
		return Stream.concat(desk.cycles.running("review-risk:" + desk.risk + ":").stream(),
				desk.actionsOfRisk().stream().flatMap((it) -> desk.cycles.running("treatment-action:" + it).stream()))
			.toList();
	}

	private void attempt(RiskDesk desk, UserTask task, String person, Map<String, Object> answers) {
		if ("implement-action".equals(task.key()) && person.equals(task.assignee())) {
			desk.cycle.attaches(person, task, "implementationEvidence");
		}
		if ("assess-risk".equals(task.key()) && person.equals(task.assignee())) {
			desk.cycle.attaches(person, task, "loweringEvidence");
		}
		try {
			desk.cycle.completes(person, task, answers);
		}
		catch (CompletionRefused | NoSuchTask ex) {
			this.refusal = ex.getMessage();
		}
	}

	private static Map<String, Object> answers(RiskDesk desk, UserTask task, Random random, boolean willing) {
		var answers = new HashMap<>(switch (task.key()) {
			case "assess-risk" -> assessed(desk, random, willing);
			case "confirm-closing" -> signed("closingConfirmed", "closingRemarks", random, willing);
			case "accept-residual-risk" -> signed("riskAccepted", "acceptanceRemarks", random, willing);
			case "choose-treatment" -> (random.nextInt(3) == 0) ? RiskDesk.RETAIN : RiskDesk.MODIFY;
			case "recommend-retention" -> TestCycle.changed(RiskDesk.RECOMMENDED, "acceptedUntil",
					in(desk, willing ? 60 : random.nextInt(500) - 20), "interimMeasures",
					critical(desk, task) ? "It is off at night and on Sundays." : null);
			case "decide-on-retention" -> reasoned("retentionApproved", "retentionRemarks", random, willing);
			case "plan-treatment" -> planned(desk, task, random, willing);
			case "approve-treatment" -> signed("treatmentApproved", "treatmentRemarks", random, willing);
			case "approve-interim-acceptance" -> reasoned("interimApproved", "interimRemarks", random, willing);
			case "implement-action" -> Map.<String, Object>of("workDone", "The second factor is required everywhere.",
					"completedOn", in(desk, willing ? 0 : random.nextInt(3) - 1));
			case "verify-implementation" -> TestCycle.changed(signed("actionImplemented", "", random, willing),
					"verifierMethod", "inspect", "verificationFindings", "Looked at each of the logins.", "", null);
			case "rescore-risk" -> Map.<String, Object>of("currentImpact", willing ? "1" : "4", "currentLikelihood",
					willing ? "1" : String.valueOf(1 + random.nextInt(4)), "rescoreRationale",
					"No login without the factor in three months.");
			default -> signed("achievedAccepted", "achievedRemarks", random, willing);
		});
		if (!willing && random.nextInt(5) == 0 && !answers.isEmpty()) {
			answers.remove(answers.keySet().stream().sorted().skip(random.nextInt(answers.size())).findFirst().get());
		}
		if (!willing && random.nextInt(8) == 0) {
			answers.put("somethingElse", "that nobody asked");
		}
		return answers;
	}

	/** Whether the level asks for measures meanwhile. */
	private static boolean critical(RiskDesk desk, UserTask task) {
		return String
			.valueOf(desk.cycle.engine()
				.getRuntimeService()
				.getVariable(desk.cycle.instance(task.businessKey()).getId(), "level"))
			.contains("top-management-exception");
	}

	private static Map<String, Object> assessed(RiskDesk desk, Random random, boolean willing) {
		if (random.nextInt(willing ? 10 : 4) == 0) {
			return Map.of("stillExists", "no", "closingReason", "The order system was switched off.");
		}
		var level = RiskDesk.judged(String.valueOf(1 + random.nextInt(5)), String.valueOf(1 + random.nextInt(5)));
		return desk.changed(level, "loweredBy", "evidence", "likelihoodRationale",
				"Counted anew, this time with the number %d.".formatted(random.nextLong()));
	}

	private static Map<String, Object> planned(RiskDesk desk, UserTask task, Random random, boolean willing) {
		var rows = new ArrayList<Map<String, Object>>();
		for (var row = 0; row <= random.nextInt(3); row++) {
			rows.add(Map.of("what", "Action " + row, "owner", "bo", "due",
					in(desk, willing ? 20 : random.nextInt(420) - 20), "control", "A.8.5", "resources", "Three days",
					"criterion", "Not one login without it"));
		}
		return TestCycle.changed(
				Map.of("actions", rows, "expectedImpact", willing ? "2" : String.valueOf(1 + random.nextInt(5)),
						"expectedLikelihood", willing ? "2" : String.valueOf(1 + random.nextInt(5))),
				"interimMeasures", critical(desk, task) ? "It is off at night and on Sundays." : null);
	}

	private static Map<String, Object> signed(String field, String reason, Random random, boolean willing) {
		return (random.nextInt(willing ? 8 : 3) > 0) ? Map.of(field, "yes")
				: Map.of(field, "no", reason, "This is not good enough yet.");
	}

	private static Map<String, Object> reasoned(String field, String reason, Random random, boolean willing) {
		return TestCycle.changed(signed(field, reason, random, willing), reason,
				"What it could cost until then is less than what it would cost to stop.");
	}

	private static String in(RiskDesk desk, int days) {
		return desk.today().plusDays(days).toString();
	}

	private void assertThatAllIsWell(RiskDesk desk, Set<String> runs, String walk) {
		runs.forEach((it) -> {
			assertThat(this.evidence.verify(it).isSound()).as("evidence of %s, %s", it, walk).isTrue();
			this.passed.addAll(ends(desk, it));
		});
		var entry = desk.risks.find(desk.risk).orElseThrow();
		var valid = acceptances(desk).stream().filter((it) -> it.state() == Acceptance.State.VALID).toList();
		assertThat(valid).as("one acceptance at a time, %s", walk)
			.hasSize(entry.value().state() == State.CLOSED ? 0 : 1);
		acceptances(desk).forEach((it) -> {
			assertThat(it.acceptedBy()).as("its owner accepts, %s", walk).isEqualTo(entry.value().owner());
			assertThat(it.topManagement()).as("RR4, %s", walk).isNotEqualTo(it.acceptedBy());
			assertThat(it.validUntil()).as("ends, %s", walk).isBeforeOrEqualTo(it.acceptedOn().plusMonths(12));
			assertThat(it.score()).as("RR5, %s", walk)
				.isEqualTo(this.criteria.inForce().value().score(it.likelihood(), it.impact()).orElseThrow().score());
			if (it.score() > 9) {
				assertThat(it.topManagement()).as("RR3, %s", walk).isIn("tm", "tm2");
			}
		});
		if (entry.value().state() != State.CLOSED) {
			assertThat(entry.value().acceptedUntil()).as(walk).isEqualTo(valid.get(0).validUntil());
			assertThat(desk.acceptances.isMissing(desk.risk, LocalDate.from(valid.get(0).acceptedOn())))
				.as("RR13, %s", walk)
				.isFalse();
		}
		var drops = desk.risks.history(desk.risk);
		assertThat(drops).as("nobody but a cycle wrote, %s", walk)
			.allSatisfy((it) -> assertThat(it.version() == 1 || it.reason().matches("(?s).* in (review|treatment)-.*"))
				.isTrue());
		assertThat(desk.actionsOfRisk()).as("actions are over, %s", walk)
			.allSatisfy((it) -> assertThat(desk.actions.find(it).orElseThrow().value().state())
				.isEqualTo(Action.State.VERIFIED));
	}

	private static List<Acceptance> acceptances(RiskDesk desk) {
		return desk.accepted.naming("risk", desk.risk, 100).stream().map(Entry::value).toList();
	}

	private static List<String> ends(RiskDesk desk, String run) {
		var history = desk.cycle.engine().getHistoryService();
		var id = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(run).singleResult().getId();
		return history.createHistoricActivityInstanceQuery()
			.processInstanceId(id)
			.list()
			.stream()
			.filter((it) -> it.getActivityType().endsWith("EndEvent"))
			.map((it) -> it.getActivityId())
			.toList();
	}

}
