package almanac.cycles.riskreview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.cycles.RiskDesk;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.registers.controls.Control;
import almanac.registers.kit.Register;
import almanac.registers.kit.Writing;
import almanac.registers.risks.Risk;
import almanac.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the ISMS manager is told about the picture of all risks, and what not.
 */
@ProcessTest
class ComparabilityTests {

	private RiskDesk desk;

	@Autowired
	Comparability comparability;

	@Autowired
	OpenRisks open;

	@Autowired
	Register<Control> controls;

	@Autowired
	Staff staff;

	@Autowired
	Texts texts;

	/** Risks of other tests are none of this one's. */
	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		var before = new RiskDesk(context);
		before.risks.all()
			.filter((it) -> it.value().state() != Risk.State.CLOSED)
			.forEach((it) -> before.risks.retire(it.id(), it.version(), "ism", "Of another test, which is over now"));
		this.desk = new RiskDesk(context);
	}

	private String found(String what, Object... values) {
		var all = this.open.all();
		return this.comparability.findings(all, Set.of(this.desk.risk))
			.stream()
			.filter((it) -> it.get("what").equals(this.texts.of("risk-review.check." + what, values)))
			.map((it) -> String.valueOf(it.get("found")))
			.findFirst()
			.orElseThrow();
	}

	private String nothing() {
		return this.texts.of("risk-review.check.nothing");
	}

	private void change(String risk, Map<String, Object> changes) {
		var entry = this.desk.risks.find(risk).orElseThrow();
		var values = new HashMap<>(this.desk.risks.type().values(entry.value()));
		values.putAll(changes);
		this.desk.risks.write(List.of(new Writing<>(risk, entry.version(), this.desk.risks.type().of(values))), "ism",
				"For a test");
	}

	private void wasReviewed(String day, String rationale) {
		change(this.desk.risk, Map.of("reviewedOn", LocalDate.parse(day), "rationale", rationale, "residualImpact", 4,
				"residualLikelihood", 2));
	}

	/** RR1: three of ten are thirty per cent, which is not more. */
	@Test
	void theManagerOwnsNoMoreThanThirtyPerCent() {
		for (var number = 0; number < 6; number++) {
			this.desk.identified("bo");
		}
		this.desk.identified("ism");
		this.desk.identified("ism2");
		this.desk.identified("ism");
		assertThat(found("managers", 30)).isEqualTo(nothing());

		this.desk.identified("ism");

		assertThat(found("managers", 30)).isEqualTo(this.texts.of("risk-review.check.managers.found", 4L, 11));
	}

	@Test
	void aRiskOfNobodyOrOfSomebodyWhoLeftHasNoOwner() {
		assertThat(found("owners")).isEqualTo(nothing());
		var nobodys = this.desk.identified(null);
		var left = this.desk.identified("bo");
		assertThat(found("owners")).isEqualTo(nobodys);

		this.staff.leaves("bo");

		assertThat(found("owners")).isEqualTo(nobodys + ", " + left);
	}

	@Test
	void whatIsAboveTheAppetiteIsAccepted() {
		assertThat(found("acceptance")).isEqualTo(this.desk.risk);

		this.desk.isTreated(RiskDesk.HIGH);

		assertThat(found("acceptance")).isEqualTo(nothing());
	}

	@Test
	void whatIsWithinTheAppetiteNeedsNoAcceptance() {
		wasReviewed("2027-03-03", "Two makers nearby were hit within a year.");

		assertThat(found("acceptance")).isEqualTo(nothing());
	}

	@Test
	void aReasonIsNotCopiedFromTheReviewBefore() {
		wasReviewed("2026-03-03", "Two makers nearby were hit within a year.");
		assertThat(found("copied")).isEqualTo(nothing());

		wasReviewed("2027-03-03", "Two makers nearby were hit within a year!");
		assertThat(found("copied")).isEqualTo(this.desk.risk);

		wasReviewed("2027-03-03", "The insurer counted eleven cases among our neighbours.");
		assertThat(found("copied")).isEqualTo(nothing());
	}

	@Test
	void onlyWhatThisReviewJudgedCountsAsCopied() {
		wasReviewed("2026-03-03", "Two makers nearby were hit within a year.");
		wasReviewed("2027-03-03", "Two makers nearby were hit within a year.");
		this.desk.risk = this.desk.identified("syso");

		assertThat(found("copied")).isEqualTo(nothing());
	}

	/** 6.1.3 c. */
	@Test
	void aControlThatTreatsARiskApplies() {
		control(true);
		change(this.desk.risk, Map.of("controls", List.of("A.8.13")));
		assertThat(found("notApplicable")).isEqualTo(nothing());

		control(false);

		assertThat(found("notApplicable")).isEqualTo("A.8.13");
	}

	private void control(boolean applies) {
		var values = Map.<String, Object>of("name", "Backup", "theme", Control.Theme.TECHNOLOGICAL, "applicable",
				applies, "status", Control.Status.PLANNED);
		this.controls.find("A.8.13")
			.ifPresentOrElse((it) -> this.controls.amend(it, values, "ism", "For a test"),
					() -> this.controls.add("A.8.13", this.controls.type().of(values), "ism", "For a test"));
	}

}
