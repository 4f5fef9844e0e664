package almanac.cycles.documentapproval;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.engine.FileRefused;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.documents.Document.Kind;
import almanac.registers.documents.Document.State;
import almanac.registers.documents.Edition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who tries to approve an own draft, to slip in another file, or to move a day.
 */
@ProcessTest
class DocumentApprovalRulesTests {

	private static final Map<String, Object> YES = Approval.answer("versionApproved", "", true);

	private Approval approval;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.approval = new Approval(context);
	}

	@Test
	void whoDecidedWhatChangesOrDraftedItDoesNotApproveIt() {
		this.approval.beginsWithProcedure().toApproval();
		this.approval.cycle.engine().getTaskService().setAssignee(this.approval.task("approve-version").id(), "po");

		assertThat(rules("po", "approve-version", YES)).contains("notSameAs", "role");
	}

	@Test
	void whoHandedInAFileDoesNotApproveThoughSomebodyElseCompletedTheDraft() {
		this.approval.beginsWithProcedure().does("po", "decide-on-change", Approval.changed("minor"));
		var tasks = this.approval.cycle.engine().getTaskService();
		tasks.setAssignee(this.approval.task("draft-version").id(), "apr");
		this.approval.attaches("apr", "procedure.md", "# By the deputy\n");
		tasks.setAssignee(this.approval.task("draft-version").id(), "po");
		this.approval.does("po", "draft-version", Approval.draft()).reviewed(Approval.GOOD);

		assertThat(this.approval.task("approve-version").assignee()).isEqualTo("apr2");
		tasks.setAssignee(this.approval.task("approve-version").id(), "apr");
		assertThat(rules("apr", "approve-version", YES)).containsExactly("notSameAs");
		assertThat(this.approval.edition().state()).isEqualTo(Edition.State.DRAFT);
	}

	@Test
	void nobodyReviewsAnOwnDraftAndSomebodyAlwaysReviews() {
		this.approval.beginsWithProcedure().does("po", "decide-on-change", Approval.changed("minor"));
		this.approval.drafts("# One\n",
				TestCycle.changed(Approval.draft(), "furtherReviewers", List.of("po", "bo", "syso")));

		assertThat(this.approval.reviews()).extracting((it) -> it.split(":")[1])
			.containsExactlyInAnyOrder("ism", "bo", "syso");
	}

	@Test
	void aNewFileVoidsWhatWasSaidOfTheOneBefore() {
		this.approval.beginsWithProcedure().toApproval();
		this.approval.does("apr", "approve-version", Approval.answer("versionApproved", "approvalReason", false));

		this.approval.withdrawsDraft().drafts("# Another\n", Approval.draft());

		assertThat(this.approval.reviews()).hasSize(1);
		assertThat(this.approval.cycle.open(this.approval.key)).isEmpty();
	}

	@Test
	void onlyTheRoleOfItsClassApprovesAndAPolicyAtTheTopOnlyTopManagement() {
		this.approval.of(Kind.POLICY, State.IN_FORCE).begins();
		this.approval.does("po", "decide-on-change", Approval.changed("major"))
			.drafts("# Policy\n", policy())
			.reviewed(Approval.GOOD);

		assertThat(this.approval.task("approve-version").candidates()).containsExactly("TM");
		this.approval.cycle.engine().getTaskService().setAssignee(this.approval.task("approve-version").id(), "apr");
		assertThat(rules("apr", "approve-version", YES)).containsExactly("role");
		this.approval.cycle.engine().getTaskService().setAssignee(this.approval.task("approve-version").id(), "tm");
		this.approval.does("tm", "approve-version", YES);
		assertThat(this.approval.edition().approvedBy()).isEqualTo("tm");
	}

	@Test
	void aPolicyAtTheTopContainsAllFour() {
		this.approval.of(Kind.POLICY, State.IN_FORCE).begins();
		this.approval.does("po", "decide-on-change", Approval.changed("major")).attaches("po", "policy.md", "# Policy");

		assertThat(fields("po", "draft-version",
				TestCycle.changed(policy(), "topPolicyChecked", List.of("purpose", "objectives", "requirements"))))
			.containsExactly("topPolicyChecked");
		assertThat(fields("po", "draft-version", TestCycle.changed(policy(), "topPolicyWhere", null)))
			.containsExactly("topPolicyWhere");
		assertThat(fields("po", "draft-version", TestCycle.changed(policy(), "nextReview", "2028-03-21")))
			.containsExactly("nextReview");
	}

	@Test
	void whatComesFromOutsideNamesItsSourceAndEdition() {
		this.approval.of(Kind.EXTERNAL, State.IN_FORCE).begins();
		this.approval.does("po", "decide-on-change", Approval.changed("minor")).attaches("po", "standard.md", "# Norm");

		assertThat(fields("po", "draft-version", Approval.draft())).containsExactlyInAnyOrder("externalSource",
				"externalEdition");
		this.approval
			.does("po", "draft-version",
					TestCycle.changed(Approval.draft(), "externalSource", "BSI", "externalEdition", "2026"))
			.reviewed(Approval.GOOD);
		assertThat(this.approval.edition().source()).isEqualTo("BSI");
	}

	@ParameterizedTest
	@MethodSource
	void daysThatCannotBeAreRefused(String field, String value) {
		this.approval.beginsWithProcedure()
			.does("po", "decide-on-change", Approval.changed("minor"))
			.attaches("po", "procedure.md", "# One");

		assertThat(fields("po", "draft-version", TestCycle.changed(Approval.draft(), field, value)))
			.containsExactly(field);
		assertThat(this.approval.editions.of(this.approval.document)).isEmpty();
	}

	static Stream<Arguments> daysThatCannotBeAreRefused() {
		return Stream.of(Arguments.of("effectiveFrom", "2027-03-02"), Arguments.of("nextReview", "2027-03-20"),
				Arguments.of("nextReview", "2029-03-21"), Arguments.of("effectiveFrom", "soon"));
	}

	@Test
	void anEditionApprovedLaterThanItsDayGetsInForceOnTheDayOfItsApproval() {
		this.approval.beginsWithProcedure().toApproval();
		this.approval.cycle.passes(Duration.ofDays(40));

		this.approval.does("apr", "approve-version", YES);

		assertThat(this.approval.edition().effectiveFrom()).isEqualTo("2027-04-12");
	}

	@Test
	void aReviewDayThatHasPassedMeanwhileIsNotApproved() {
		this.approval.beginsWithProcedure().toApproval();
		this.approval.cycle.passes(Duration.ofDays(800));

		assertThat(fields("apr", "approve-version", YES)).containsExactly("versionApproved");
		this.approval.does("apr", "approve-version", Approval.answer("versionApproved", "approvalReason", false));
	}

	@Test
	void aConfirmationKeepsTheSameLimits() {
		this.approval.beginsWithProcedure();
		assertThat(fields("po", "decide-on-change", TestCycle.changed(Approval.UNCHANGED, "nextReview", "2029-03-04")))
			.containsExactly("nextReview");
		assertThat(fields("po", "decide-on-change", TestCycle.changed(Approval.UNCHANGED, "nextReview", "2027-03-03")))
			.containsExactly("nextReview");
		assertThat(fields("po", "decide-on-change",
				TestCycle.changed(Approval.UNCHANGED, "changeReason", "Nothing has changed at all.")))
			.containsExactly("changeReason");
		this.approval.does("po", "decide-on-change", Approval.UNCHANGED).reviewed(Approval.GOOD);
		this.approval.cycle.passes(Duration.ofDays(365));

		assertThat(fields("apr", "confirm-document", Approval.answer("documentConfirmed", "", true)))
			.containsExactly("documentConfirmed");
	}

	@Test
	void whatIsNotInForceCannotStayAsItIs() {
		this.approval.of(Kind.PROCEDURE, State.DRAFT).key = this.approval.asks("Bring it into force, please.");
		this.approval.proceeds();

		assertThat(fields("po", "decide-on-change", Approval.UNCHANGED)).containsExactly("changeOutcome");
		assertThat(fields("po", "decide-on-change", Approval.changed("retire"))).containsExactly("changeOutcome");
	}

	@Test
	void noDraftNoReview() {
		this.approval.beginsWithProcedure().does("po", "decide-on-change", Approval.changed("minor"));

		assertThat(fields("po", "draft-version", Approval.draft())).contains("draft");
	}

	@ParameterizedTest
	@ValueSource(strings = { "draft.txt", "draft.csv" })
	void aDraftIsPdfWordOrMarkdown(String name) {
		this.approval.beginsWithProcedure().does("po", "decide-on-change", Approval.changed("minor"));

		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.approval.attaches("po", name, "a;b\n1;2\n"))
			.withMessageContaining("Taken: pdf, docx, md");
	}

	@Test
	void anEmptyFileAndOneThatIsNotWhatItSaysAreRefusedAtOnce() {
		this.approval.beginsWithProcedure().does("po", "decide-on-change", Approval.changed("minor"));

		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.approval.attaches("po", "draft.md", ""));
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.approval.attaches("po", "draft.pdf", "no PDF at all"));
	}

	@Test
	void aSecondFileIsNotTaken() {
		this.approval.beginsWithProcedure()
			.does("po", "decide-on-change", Approval.changed("minor"))
			.attaches("po", "one.md", "# One");

		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.approval.attaches("po", "two.md", "# Two"));
	}

	private static Map<String, Object> policy() {
		var policy = new HashMap<>(Approval.draft());
		policy.put("topPolicyChecked", List.of("purpose", "objectives", "requirements", "improvement"));
		policy.put("topPolicyWhere", "Sections 1 to 4");
		policy.put("nextReview", "2028-03-01");
		return policy;
	}

	private List<String> fields(String person, String step, Map<String, Object> answers) {
		return this.approval.refuses(person, step, answers).stream().map(Violation::field).distinct().toList();
	}

	private List<String> rules(String person, String step, Map<String, Object> answers) {
		return this.approval.refuses(person, step, answers).stream().map(Violation::rule).toList();
	}

}
