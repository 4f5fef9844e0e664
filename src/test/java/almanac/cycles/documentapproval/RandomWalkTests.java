package almanac.cycles.documentapproval;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import almanac.engine.CompletionRefused;
import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceRecords;
import almanac.registers.documents.Document.Kind;
import almanac.registers.documents.Document.State;
import almanac.registers.documents.DocumentRuns;
import almanac.registers.documents.Edition;
import almanac.registers.documents.Verdict;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Approvals walked at random, with answers that are right, wrong or missing, by people
 * who may and who may not, until they end; {@code -Dalmanac.walks=200} walks more.
 */
@ProcessTest
class RandomWalkTests {

	private static final int WALKS = Integer.getInteger("almanac.walks", 15);

	private static final List<String> EVERYBODY = List.of("po", "apr", "tm", "ism", "bo", "ism2", "apr2");

	/** After as many steps people agree with everything. */
	private static final int PATIENCE = 14;

	private final List<String> passed = new ArrayList<>();

	@Test
	void noWalkGetsStuckOrBreaksARule(@Autowired ApplicationContext context, @Autowired DocumentRuns runs,
			@Autowired EvidenceRecords evidence) {
		for (var seed = 0; seed < WALKS; seed++) {
			var random = new Random(seed);
			var approval = new Approval(context).of(Kind.values()[random.nextInt(Kind.values().length)],
					(random.nextInt(5) == 0) ? State.DRAFT : State.IN_FORCE);
			approval.begins();
			walk(approval, random);
			assertThatAllIsWell(approval, runs, evidence, "seed " + seed);
		}
		assertThat(this.passed).as("ends that were reached")
			.contains("version-in-force", "document-stays-in-force", "document-withdrawn");
	}

	private void walk(Approval approval, Random random) {
		for (var step = 0; step < 200 && approval.run() != null; step++) {
			var open = new ArrayList<>(approval.cycle.open(approval.key).stream().map(approval::task).toList());
			approval.reviews().forEach((it) -> open.add(approval.cycle.task(it, "review-draft")));
			if (open.isEmpty()) {
				dayArrives(approval);
				continue;
			}
			var task = open.get(random.nextInt(open.size()));
			var willing = step > PATIENCE;
			var person = (willing || random.nextInt(4) > 0) ? task.assignee()
					: EVERYBODY.get(random.nextInt(EVERYBODY.size()));
			attempt(approval, task, person, answers(approval, task, random, willing));
			if (random.nextInt(6) == 0) {
				approval.cycle.passes(Duration.ofDays(random.nextInt(20)));
			}
		}
	}

	private void attempt(Approval approval, UserTask task, String person, Map<String, Object> answers) {
		try {
			approval.cycle.completes(person, task, answers);
		}
		catch (CompletionRefused | NoSuchTask ex) {
			// as it should be; the next step tries something else
		}
		approval.proceeds();
	}

	private Map<String, Object> answers(Approval approval, UserTask task, Random random, boolean willing) {
		var answers = switch (task.key()) {
			case "decide-on-change" -> decision(random, approval, willing);
			case "draft-version" -> draft(approval, task, random, willing);
			case "review-draft" -> new HashMap<>((willing || random.nextInt(3) > 0) ? Approval.GOOD : Approval.COMMENT);
			case "approve-version" -> signed("versionApproved", "approvalReason", random, willing);
			case "confirm-document" -> signed("documentConfirmed", "confirmationReason", random, willing);
			case "approve-withdrawal" -> signed("withdrawalApproved", "withdrawalReason", random, willing);
			default -> new HashMap<>(Approval.DISTRIBUTED);
		};
		if (!willing && random.nextInt(4) == 0 && !answers.isEmpty()) {
			answers.remove(answers.keySet().stream().sorted().skip(random.nextInt(answers.size())).findFirst().get());
		}
		if (!willing && random.nextInt(8) == 0) {
			answers.put("somethingElse", "that nobody asked");
		}
		return answers;
	}

	private static Map<String, Object> decision(Random random, Approval approval, boolean willing) {
		var outcome = List.of("no-change", "minor", "major", "retire").get(random.nextInt(4));
		if (willing && approval.entry().state() != State.IN_FORCE) {
			outcome = "minor";
		}
		var answers = new HashMap<>(Approval.changed(outcome));
		if ("no-change".equals(outcome)) {
			answers.put("nextReview", in(willing ? 300 : random.nextInt(900)));
		}
		return answers;
	}

	private static Map<String, Object> draft(Approval approval, UserTask task, Random random, boolean willing) {
		if (willing || random.nextBoolean()) {
			approval.withdrawsDraft();
			approval.attaches(task.assignee(), "draft.md", "# Draft " + random.nextLong());
		}
		var answers = Approval.draft();
		answers.put("effectiveFrom", in(willing ? 5 : random.nextInt(40) - 10));
		answers.put("nextReview", in(willing ? 300 : random.nextInt(900)));
		if (approval.entry().kind() == Kind.POLICY) {
			answers.put("topPolicyChecked", List.of("purpose", "objectives", "requirements", "improvement"));
			answers.put("topPolicyWhere", "Sections 1 to 4");
		}
		if (approval.entry().kind() == Kind.EXTERNAL) {
			answers.put("externalSource", "BSI");
			answers.put("externalEdition", "2026");
		}
		return answers;
	}

	private static Map<String, Object> signed(String field, String reason, Random random, boolean willing) {
		return new HashMap<>(Approval.answer(field, reason, willing || random.nextInt(3) > 0));
	}

	private static String in(int days) {
		return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Berlin"))
			.plusDays(days)
			.toString();
	}

	private static void dayArrives(Approval approval) {
		var jobs = approval.cycle.engine().getManagementService();
		var timer = jobs.createJobQuery()
			.processInstanceId(approval.run().getId())
			.activityId("effective-date-reached")
			.singleResult();
		assertThat(timer).as("nobody has a task and no day is waited for").isNotNull();
		if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
			ClockUtil.setCurrentTime(timer.getDuedate());
		}
		jobs.executeJob(timer.getId());
		approval.proceeds();
	}

	private void assertThatAllIsWell(Approval approval, DocumentRuns runs, EvidenceRecords evidence, String walk) {
		assertThat(approval.run()).as("%s ends", walk).isNull();
		assertThat(approval.reviews()).as("reviews left alone by %s", walk).isEmpty();
		assertThat(runs.of(approval.document)).as("%s lets go of the document", walk).isEmpty();
		assertThat(evidence.verify(approval.key).isSound()).as("evidence of %s", walk).isTrue();
		var verdicts = approval.editions.verdicts(approval.document);
		approval.editions.of(approval.document).stream().filter((it) -> it.approvedBy() != null).forEach((it) -> {
			assertThat(it.approvedBy()).as("author is not approver, %s", walk).isNotEqualTo(it.draftedBy());
			assertThat(it.effectiveFrom()).as("no day before the approval, %s", walk)
				.isAfterOrEqualTo(LocalDate.ofInstant(it.approvedAt(), ZoneId.of("Europe/Berlin")));
			assertThat(verdicts).as("that very file was reviewed by somebody else, %s", walk)
				.filteredOn((one) -> it.sha256().equals(one.sha256()))
				.isNotEmpty()
				.noneMatch(Verdict::isObjection)
				.noneMatch((one) -> one.reviewer().equals(it.draftedBy()));
			assertThat(it.state()).as(walk).isEqualTo(Edition.State.IN_FORCE);
			assertThat(approval.entry().edition()).as(walk).isEqualTo(it.edition());
		});
		approval.cycle.engine()
			.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.processInstanceId(approval.cycle.engine()
				.getHistoryService()
				.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(approval.key)
				.singleResult()
				.getId())
			.activityType("noneEndEvent")
			.list()
			.forEach((it) -> this.passed.add(it.getActivityId()));
		ClockUtil.setCurrentTime(Date.from(TestCycle.BEGINNING));
	}

}
