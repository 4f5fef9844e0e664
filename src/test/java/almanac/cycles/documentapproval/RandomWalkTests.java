package almanac.cycles.documentapproval;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.cycles.Walker;
import almanac.engine.ProcessTest;
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
 * who may and who may not, until they end.
 */
@ProcessTest
class RandomWalkTests {

	private static final List<String> EVERYBODY = List.of("po", "apr", "tm", "ism", "bo", "ism2", "apr2");

	/** After as many steps people agree with everything. */
	private static final int PATIENCE = 14;

	private final List<String> passed = new ArrayList<>();

	@Test
	void noWalkGetsStuckOrBreaksARule(@Autowired ApplicationContext context, @Autowired DocumentRuns runs,
			@Autowired EvidenceRecords evidence) {
		Walker.walks(15, (seed) -> {
			var approval = new Approval(context);
			var walker = new Walker(approval.cycle, seed, EVERYBODY);
			approval.of(walker.oneOf(List.of(Kind.values())), walker.isOneIn(5) ? State.DRAFT : State.IN_FORCE)
				.begins();
			walk(approval, walker);
			assertThatAllIsWell(approval, walker, runs, evidence);
		});
		assertThat(this.passed).as("ends that were reached")
			.contains("version-in-force", "document-stays-in-force", "document-withdrawn");
	}

	private void walk(Approval approval, Walker walker) {
		for (var step = 0; step < 200 && approval.run() != null; step++) {
			var open = new ArrayList<>(approval.cycle.open(approval.key).stream().map(approval::task).toList());
			approval.reviews().forEach((it) -> open.add(approval.cycle.task(it, "review-draft")));
			if (open.isEmpty()) {
				dayArrives(approval);
				continue;
			}
			var task = walker.oneOf(open);
			var willing = step > PATIENCE;
			walker.attempt(walker.doer(task, willing, 4), task, answers(approval, task, walker, willing));
			approval.proceeds();
			if (walker.isOneIn(6)) {
				walker.passes(walker.number(20));
			}
		}
		if (approval.run() != null) {
			throw walker.endless(List.of(approval.key));
		}
	}

	private Map<String, Object> answers(Approval approval, UserTask task, Walker walker, boolean willing) {
		var answers = switch (task.key()) {
			case "decide-on-change" -> decision(walker, approval, willing);
			case "draft-version" -> draft(approval, task, walker, willing);
			case "review-draft" -> new HashMap<>((!willing && walker.isOneIn(3)) ? Approval.COMMENT : Approval.GOOD);
			case "approve-version" -> signed("versionApproved", "approvalReason", walker, willing);
			case "confirm-document" -> signed("documentConfirmed", "confirmationReason", walker, willing);
			case "approve-withdrawal" -> signed("withdrawalApproved", "withdrawalReason", walker, willing);
			default -> new HashMap<>(Approval.DISTRIBUTED);
		};
		return willing ? answers : walker.adds(walker.forgets(answers, 4), 8);
	}

	private static Map<String, Object> decision(Walker walker, Approval approval, boolean willing) {
		var outcome = walker.oneOf(List.of("no-change", "minor", "major", "retire"));
		if (willing && approval.entry().state() != State.IN_FORCE) {
			outcome = "minor";
		}
		var answers = new HashMap<>(Approval.changed(outcome));
		if ("no-change".equals(outcome)) {
			answers.put("nextReview", in(willing ? 300 : walker.number(900)));
		}
		return answers;
	}

	private static Map<String, Object> draft(Approval approval, UserTask task, Walker walker, boolean willing) {
		if (willing || walker.isOneIn(2)) {
			approval.withdrawsDraft();
			approval.attaches(task.assignee(), "draft.md", walker.words("# Draft"));
		}
		var answers = Approval.draft();
		answers.put("effectiveFrom", in(willing ? 5 : walker.number(40) - 10));
		answers.put("nextReview", in(willing ? 300 : walker.number(900)));
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

	private static Map<String, Object> signed(String field, String reason, Walker walker, boolean willing) {
		return new HashMap<>(Approval.answer(field, reason, willing || !walker.isOneIn(3)));
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

	private void assertThatAllIsWell(Approval approval, Walker walker, DocumentRuns runs, EvidenceRecords evidence) {
		assertThat(approval.run()).as("ends").isNull();
		assertThat(approval.reviews()).as("reviews left alone").isEmpty();
		assertThat(runs.of(approval.document)).as("lets go of the document").isEmpty();
		assertThat(evidence.verify(approval.key).isSound()).as("evidence").isTrue();
		var verdicts = approval.editions.verdicts(approval.document);
		approval.editions.of(approval.document).stream().filter((it) -> it.approvedBy() != null).forEach((it) -> {
			assertThat(it.approvedBy()).as("author is not approver").isNotEqualTo(it.draftedBy());
			assertThat(it.effectiveFrom()).as("no day before the approval")
				.isAfterOrEqualTo(LocalDate.ofInstant(it.approvedAt(), ZoneId.of("Europe/Berlin")));
			assertThat(verdicts).as("that very file was reviewed by somebody else")
				.filteredOn((one) -> it.sha256().equals(one.sha256()))
				.isNotEmpty()
				.noneMatch(Verdict::isObjection)
				.noneMatch((one) -> one.reviewer().equals(it.draftedBy()));
			assertThat(it.state()).isEqualTo(Edition.State.IN_FORCE);
			assertThat(approval.entry().edition()).isEqualTo(it.edition());
		});
		this.passed.addAll(walker.ends(approval.key));
	}

}
