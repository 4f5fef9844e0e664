package almanac.cycles.documentapproval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.ListValue;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.kit.Register;
import almanac.registers.obligations.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which controls and obligations a document serves is reviewed and signed with its draft.
 */
@ProcessTest
class ServedTests {

	@Autowired
	Register<Obligation> obligations;

	private Approval approval;

	private String obligation;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.approval = new Approval(context);
		var value = this.obligations.type()
			.of(Map.of("requirement", "Restore within a day", "regulation", "Contract with the bank", "state",
					Obligation.State.COMPLIANT));
		this.obligation = this.obligations.add(null, value, "ism", "For a test").id();
	}

	@Test
	void reviewersAndApproverSeeThemAndTheRegisterGetsThemWithTheEdition() {
		this.approval.beginsWithProcedure().does("po", "decide-on-change", Approval.changed("minor"));
		this.approval.drafts("# Backup\n", served("A.8.13", "A.5.30"));

		var review = this.approval.cycle.instance(this.approval.reviews().get(0));
		assertThat(rows(review.getId())).containsExactly("A.5.30", "A.8.13", this.obligation);
		this.approval.reviewed(Approval.GOOD);
		assertThat(rows(this.approval.run().getId())).containsExactly("A.5.30", "A.8.13", this.obligation);
		assertThat(this.approval.entry().controls()).isEmpty();
		this.approval.does("apr", "approve-version", Approval.answer("versionApproved", "", true))
			.does("ism", "plan-distribution", Approval.DISTRIBUTED);
		this.approval.effectiveDateArrives();

		assertThat(this.approval.edition().controls()).containsExactlyInAnyOrder("A.8.13", "A.5.30");
		assertThat(this.approval.entry().controls()).containsExactly("A.5.30", "A.8.13");
		assertThat(this.approval.entry().obligations()).containsExactly(this.obligation);
	}

	@Test
	void theNextDraftBeginsWithThoseOfTheRegister() {
		reviewersAndApproverSeeThemAndTheRegisterGetsThemWithTheEdition();

		this.approval.key = this.approval.asks("The operator on duty changes every week now.");
		this.approval.proceeds().does("po", "decide-on-change", Approval.changed("minor"));

		var variables = this.approval.cycle.engine().getRuntimeService().getVariables(this.approval.run().getId());
		assertThat(ListValue.texts(variables.get("relatedControls"))).containsExactly("A.5.30", "A.8.13");
		assertThat(ListValue.texts(variables.get("linkedLegal"))).containsExactly(this.obligation);
	}

	@Test
	void noneThatNoRegisterKnows() {
		this.approval.beginsWithProcedure()
			.does("po", "decide-on-change", Approval.changed("minor"))
			.attaches("po", "procedure.md", "# Backup");

		assertThat(this.approval.refuses("po", "draft-version", served("A.99.1"))).extracting(Violation::field)
			.allMatch((it) -> it.startsWith("relatedControls"))
			.isNotEmpty();
		assertThat(this.approval.editions.of(this.approval.document)).isEmpty();
	}

	private Map<String, Object> served(String... controls) {
		return new HashMap<>(TestCycle.changed(Approval.draft(), "relatedControls", List.of(controls), "linkedLegal",
				List.of(this.obligation)));
	}

	private List<String> rows(String instance) {
		return ListValue.rows(this.approval.cycle.engine().getRuntimeService().getVariable(instance, "served"))
			.stream()
			.map((it) -> it.get("number"))
			.toList();
	}

}
