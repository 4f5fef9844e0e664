package almanac.cycles.documentapproval;

import java.util.List;
import java.util.Map;

import almanac.cycles.Mailboxes;
import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.documents.Document.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Who has to know a new edition and until when, and who hears of a review that is late.
 */
@ProcessTest
class DistributionRulesTests {

	private static final Map<String, Object> ACKNOWLEDGED = TestCycle.changed(Approval.DISTRIBUTED,
			"acknowledgementWanted", "yes", "acknowledgeBy", "2027-04-19");

	private Approval approval;

	private Mailboxes mailboxes;

	@Autowired
	Messages messages;

	@Autowired
	Staff staff;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.approval = new Approval(context);
		this.mailboxes = new Mailboxes(context, "po", "ism", "tm", "bo", "syso", "apr");
	}

	@AfterEach
	void clear() {
		this.mailboxes.close();
	}

	private void isApproved() {
		this.approval.beginsWithProcedure()
			.toApproval()
			.does("apr", "approve-version", Approval.answer("versionApproved", "", true));
	}

	private List<String> fields(String person, String step, Map<String, Object> answers) {
		return this.approval.refuses(person, step, answers).stream().map(Violation::field).distinct().toList();
	}

	private List<String> refused(Object... changes) {
		return fields("ism", "plan-distribution", TestCycle.changed(ACKNOWLEDGED, changes));
	}

	@Test
	void itIsAcknowledgedWithinThirtyDaysUnlessSomebodySaysOtherwise() {
		isApproved();

		assertThat(this.approval.cycle.engine()
			.getRuntimeService()
			.getVariable(this.approval.run().getId(), "acknowledgeBy")).isEqualTo("2027-04-19");
	}

	@Test
	void itIsNotAcknowledgedBeforeItIsInForce() {
		isApproved();

		assertThat(refused("acknowledgeBy", "2027-03-19")).containsExactly("acknowledgeBy");
		assertThat(refused("acknowledgeBy", null)).containsExactly("acknowledgeBy");
		this.approval.does("ism", "plan-distribution", TestCycle.changed(ACKNOWLEDGED, "acknowledgeBy", "2027-03-20"));
		assertThat(this.approval.cycle.open(this.approval.key)).isEmpty();
	}

	@Test
	void whoHasToKnowItIsNamed() {
		isApproved();

		assertThat(refused("audience", null)).contains("audience");
		assertThat(refused("audienceRoles", null)).containsExactly("audienceRoles");
		assertThat(refused("acknowledgementWanted", null)).contains("acknowledgementWanted");
		assertThat(refused("externalParties", null)).containsExactly("externalParties");
		assertThat(refused("externalParties", "yes")).containsExactly("externalReaders");
		this.approval.does("ism", "plan-distribution",
				TestCycle.changed(ACKNOWLEDGED, "externalParties", "yes", "externalReaders", "The host of the shop"));
		assertThat(this.approval.cycle.open(this.approval.key)).isEmpty();
	}

	@Test
	void anAcknowledgementIsAskedForThatWasAskedFor() {
		isApproved();
		var run = this.approval.run();

		this.approval.does("ism", "plan-distribution", ACKNOWLEDGED);

		assertThat(run).isWaitingAt("effective-date-reached").hasPassed("acknowledgement-requested");
		assertThat(this.messages.sentBy(this.approval.key))
			.filteredOn((it) -> it.name().equals("acknowledgementRequested"))
			.singleElement()
			.extracting(Message::payload)
			.satisfies((it) -> assertThat(it).containsEntry("document", this.approval.document)
				.containsEntry("acknowledgeBy", "2027-04-19")
				.containsEntry("sha256", this.approval.edition().sha256()));
		this.approval.effectiveDateArrives();
		assertThat(run).isEnded();
		assertThat(this.mailboxes.told("document-in-force:" + this.approval.edition().id()))
			.as("told only once, by the acknowledgement")
			.isEmpty();
	}

	@Test
	void whoDoesNotHaveToAcknowledgeItIsToldThatItIsInForce() {
		isApproved();
		var run = this.approval.run();

		this.approval.does("ism", "plan-distribution", Approval.DISTRIBUTED).effectiveDateArrives();

		assertThat(run).isEnded().hasNotPassed("acknowledgement-requested");
		assertThat(this.mailboxes.told("document-in-force:%d:".formatted(this.approval.edition().id())))
			.containsExactlyInAnyOrder("bo", "syso");
	}

	@Test
	void topManagementTheManagerAndTheOwnerHearOnceOfALateReview() {
		this.approval.beginsWithProcedure();
		assertThat(this.mailboxes.letters("document-overdue:" + this.approval.key)).isEmpty();

		this.approval.cycle.dateArrives(this.approval.key);
		this.approval.proceeds();

		assertThat(this.mailboxes.letters("document-overdue:" + this.approval.key)).allSatisfy((it) -> {
			assertThat(it.get("kind")).isEqualTo("escalation");
			assertThat(it.get("subject")).asString().contains("Backup procedure");
		}).extracting((it) -> it.get("person")).containsExactlyInAnyOrder("tm", "ism", "po");
		assertThat(this.approval.entry().state()).isEqualTo(State.IN_FORCE);
	}

	@Test
	void whoHasLeftDoesNotBecomeTheOwner() {
		this.approval.beginsWithProcedure()
			.does("po", "decide-on-change", Approval.changed("minor"))
			.attaches("po", "procedure.md", "# One");
		this.staff.leaves("bo");

		assertThat(fields("po", "draft-version", TestCycle.changed(Approval.draft(), "documentOwner", "bo")))
			.containsExactly("documentOwner");
	}

}
