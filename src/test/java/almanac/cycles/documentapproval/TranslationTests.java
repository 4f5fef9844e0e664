package almanac.cycles.documentapproval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.documents.Document.Kind;
import almanac.registers.documents.Document.State;
import almanac.registers.documents.DocumentRuns;
import almanac.registers.documents.Edition;
import almanac.registers.documents.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A translation is one of a certain edition of its master, and in force only with it.
 */
@ProcessTest
class TranslationTests {

	private static final Map<String, Object> YES = Approval.answer("versionApproved", "", true);

	@Autowired
	DocumentRuns runs;

	@Autowired
	Editions editions;

	private Approval master;

	private Approval translation;

	@Autowired
	ApplicationContext context;

	@BeforeEach
	void prepare() {
		this.master = new Approval(this.context).of(Kind.PROCEDURE, State.IN_FORCE);
		this.translation = new Approval(this.context).translating(this.master.document, "1.3");
	}

	@Test
	void theDraftNamesTheEditionInForceAndKeepsIt() {
		this.translation.begins().does("po", "decide-on-change", Approval.changed("minor"));
		assertThat(variable("translatedEdition")).isEqualTo("1.4");
		this.translation.attaches("po", "sicherung.md", "# Sicherung");

		assertThat(refused("draft-version", draft("1.3"))).singleElement().satisfies((it) -> {
			assertThat(it.field()).isEqualTo("translatedEdition");
			assertThat(it.message()).contains(this.master.document + " Backup procedure", "edition 1.4", "edition 1.3");
		});
		assertThat(refused("draft-version", draft(null))).extracting(Violation::field).contains("translatedEdition");
		assertThat(this.translation.editions.of(this.translation.document)).isEmpty();
		this.translation.does("po", "draft-version", draft("1.4"));

		assertThat(this.translation.edition()).satisfies((it) -> {
			assertThat(it.master()).isEqualTo(this.master.document);
			assertThat(it.masterEdition()).isEqualTo("1.4");
		});
	}

	@Test
	void aTranslationGetsInForceWithTheEditionItTranslates() {
		toApproval();
		this.translation.does("apr", "approve-version", YES).does("ism", "plan-distribution", Approval.DISTRIBUTED);
		this.translation.effectiveDateArrives();

		assertThat(this.translation.entry()).satisfies((it) -> {
			assertThat(it.translatedEdition()).isEqualTo("1.4");
			assertThat(it.edition()).isEqualTo("1.5");
		});
	}

	@Test
	void isNotApprovedOnceItsMasterIsInForceInAnotherEdition() {
		toApproval();
		masterGetsInForce("2027-03-04");

		assertThat(this.translation.refuses("apr", "approve-version", YES)).singleElement().satisfies((it) -> {
			assertThat(it.field()).isEqualTo("versionApproved");
			assertThat(it.message()).contains("edition 1.5", "edition 1.4", "Say no");
		});
		assertThat(this.translation.edition().state()).isEqualTo(Edition.State.DRAFT);
		this.translation.does("apr", "approve-version", Approval.answer("versionApproved", "approvalReason", false));

		assertThat(this.translation.run()).isWaitingAt("draft-version");
		assertThat(variable("translatedEdition")).isEqualTo("1.5");
	}

	@Test
	void whatWasApprovedGoesBackIfItsMasterHasAnotherEditionByItsDay() {
		toApproval();
		this.translation.does("apr", "approve-version", YES).does("ism", "plan-distribution", Approval.DISTRIBUTED);
		var approved = this.translation.edition();
		masterGetsInForce("2027-03-10");

		this.translation.effectiveDateArrives();

		assertThat(this.translation.run()).isWaitingAt("draft-version").hasNotPassed("document-published");
		assertThat(variable("heldReason").toString()).contains("edition 1.5", "edition 1.4");
		assertThat(this.translation.entry().edition()).isEqualTo("1.4");
		assertThat(this.editions.find(approved.id()).orElseThrow()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(Edition.State.REPLACED);
			assertThat(it.inForceAt()).isNull();
		});
		this.translation.withdrawsDraft().attaches("po", "sicherung.md", "# Sicherung 1.5");
		this.translation.does("po", "draft-version", TestCycle.changed(draft("1.5"), "effectiveFrom", "2027-04-01"))
			.reviewed(Approval.GOOD)
			.does("apr", "approve-version", YES)
			.does("ism", "plan-distribution", Approval.DISTRIBUTED);
		this.translation.effectiveDateArrives();
		assertThat(this.translation.entry().translatedEdition()).isEqualTo("1.5");
	}

	@Test
	void aNewEditionOfTheMasterAsksForTheTranslationsInForceOnce() {
		masterGetsInForce("2027-03-10");

		var run = this.runs.of(this.translation.document).orElseThrow();
		assertThat(this.runs.asked(run)).singleElement().satisfies((it) -> {
			assertThat(it.change()).contains(this.master.document, "edition 1.5", "edition 1.3");
			assertThat(it.source()).isEqualTo(this.master.key);
		});
		this.translation.key = run;
		this.translation.proceeds();
		assertThat(this.translation.task("decide-on-change").assignee()).isEqualTo("po");
		assertThat(refused("decide-on-change", Approval.UNCHANGED)).extracting(Violation::field)
			.containsExactly("changeOutcome");
	}

	@Test
	void withdrawingTheMasterAsksForThemToo() {
		this.master.begins()
			.does("po", "decide-on-change", Approval.changed("retire"))
			.does("apr", "approve-withdrawal", Approval.answer("withdrawalApproved", "", true));

		var run = this.runs.of(this.translation.document).orElseThrow();
		assertThat(this.runs.asked(run)).singleElement()
			.satisfies((it) -> assertThat(it.change()).contains(this.master.document, "is not in force"));
	}

	@Test
	void aTranslationOfTheEditionInForceStaysAsItIsAndOneThatIsNoneIsNotAsked() {
		var other = new Approval(this.context).of(Kind.PROCEDURE, State.IN_FORCE);
		var translated = new Approval(this.context).translating(other.document, "1.4");
		translated.begins().does("po", "decide-on-change", Approval.UNCHANGED);
		assertThat(translated.reviews()).isNotEmpty();

		other.begins().does("po", "decide-on-change", Approval.changed("minor")).drafts("# Backup\n", Approval.draft());
		assertThat(other.edition().master()).isNull();
	}

	private void toApproval() {
		this.translation.begins()
			.does("po", "decide-on-change", Approval.changed("minor"))
			.attaches("po", "sicherung.md", "# Sicherung")
			.does("po", "draft-version", draft("1.4"))
			.reviewed(Approval.GOOD);
	}

	private void masterGetsInForce(String day) {
		this.master.begins()
			.does("po", "decide-on-change", Approval.changed("minor"))
			.drafts("# Backup\n", TestCycle.changed(Approval.draft(), "effectiveFrom", day))
			.reviewed(Approval.GOOD)
			.does("apr", "approve-version", YES)
			.does("ism", "plan-distribution", Approval.DISTRIBUTED);
		this.master.effectiveDateArrives();
		assertThat(this.master.entry().edition()).isEqualTo("1.5");
	}

	private List<Violation> refused(String step, Map<String, Object> answers) {
		return this.translation.refuses("po", step, answers);
	}

	private static Map<String, Object> draft(String edition) {
		var draft = new HashMap<>(Approval.draft());
		draft.put("title", "Sicherungen");
		draft.put("translatedEdition", edition);
		return draft;
	}

	private Object variable(String name) {
		return this.translation.cycle.engine().getRuntimeService().getVariable(this.translation.run().getId(), name);
	}

}
