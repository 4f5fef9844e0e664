package almanac.registers.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.registers.kit.Entry;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.Register;
import almanac.registers.kit.Writing;
import almanac.registers.risks.Acceptance.State;
import almanac.web.Problems.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

abstract class AcceptancesKept {

	private static final LocalDate SIGNED = LocalDate.parse("2027-03-01");

	private static final LocalDate LAST = LocalDate.parse("2027-08-31");

	@Autowired
	Acceptances acceptances;

	@Autowired
	Register<Acceptance> register;

	@Autowired
	Register<Risk> risks;

	@Autowired
	Criteria criteria;

	@Autowired
	JdbcClient jdbc;

	private final List<String> made = new ArrayList<>();

	private RiskCriteria before;

	@BeforeEach
	void people() {
		for (var person : List.of("ism", "tm")) {
			if (this.jdbc.sql("select count(*) from person where id = ?")
				.param(person)
				.query(Long.class)
				.single() == 0) {
				this.jdbc.sql("insert into person values (?, current_timestamp)").param(person).update();
			}
		}
		this.before = this.criteria.inForce().value();
		put(MadeCriteria.product(5, 5));
	}

	@AfterEach
	void asBefore() {
		this.made.forEach((id) -> this.risks.retire(id, this.risks.find(id).orElseThrow().version(), "ism", "Tested"));
		put(this.before);
	}

	private void put(RiskCriteria value) {
		this.criteria.change(this.criteria.inForce().version(), value, "ism", "For the test");
	}

	private String risk(Integer... levels) {
		return risk(Risk.State.OPEN, levels);
	}

	private String risk(Risk.State state, Integer... levels) {
		var values = new HashMap<String, Object>(
				Map.of("title", "Flood", "likelihood", levels[0], "impact", levels[1], "state", state));
		values.put("residualLikelihood", levels[2]);
		values.put("residualImpact", levels[3]);
		var added = this.risks.add(null, this.risks.type().of(values), "ism", "Seen");
		this.made.add(added.id());
		return added.id();
	}

	private Acceptance acceptance(String risk, Map<String, ?> other) {
		var values = new HashMap<String, Object>(Map.of("risk", risk, "kind", Acceptance.Kind.RESIDUAL, "likelihood", 4,
				"impact", 4, "score", 16, "criteriaVersion", this.criteria.inForce().version(), "acceptedBy", "ism",
				"acceptedOn", SIGNED, "topManagement", "tm", "validUntil", LAST));
		values.put("state", State.VALID);
		values.put("run", "review-risk:" + risk);
		values.putAll(other);
		return this.register.type().of(values);
	}

	private Entry<Acceptance> signed(String risk, Map<String, ?> other) {
		return this.register.add(null, acceptance(risk, other), "ism", "Signed");
	}

	private boolean isMissing(String risk, LocalDate day) {
		assertThat(this.acceptances.countMissing(day)).isEqualTo(this.acceptances.missing(day).size());
		assertThat(this.acceptances.isMissing(risk, day)).isEqualTo(this.acceptances.missing(day).contains(risk));
		return this.acceptances.isMissing(risk, day);
	}

	@Test
	void anAcceptanceHoldsFromItsFirstDayToItsLast() {
		var risk = risk(4, 4, null, null);
		var signed = signed(risk, Map.of());

		assertThat(signed.id()).startsWith("ACC-");
		assertThat(this.acceptances.inForce(risk, SIGNED.minusDays(1))).isEmpty();
		assertThat(this.acceptances.inForce(risk, SIGNED)).contains(signed);
		assertThat(this.acceptances.inForce(risk, LAST)).contains(signed);
		assertThat(this.acceptances.inForce(risk, LAST.plusDays(1))).isEmpty();
		assertThat(this.acceptances.inForce(risk(4, 4, null, null), LAST)).isEmpty();
	}

	@Test
	void theLastOneSignedHolds() {
		var risk = risk(4, 4, null, null);
		signed(risk, Map.of());
		var later = signed(risk, Map.of("acceptedOn", SIGNED.plusDays(3)));

		assertThat(this.acceptances.inForce(risk, LAST)).contains(later);
	}

	@Test
	void whatWasWithdrawnOrLapsedHoldsNoLonger() {
		for (var state : List.of(State.WITHDRAWN, State.LAPSED)) {
			var risk = risk(4, 4, null, null);
			var signed = signed(risk, Map.of());
			this.register.write(List.of(new Writing<>(signed.id(), 1, acceptance(risk, Map.of("state", state)))), "ism",
					"Treatment is done");

			assertThat(this.acceptances.inForce(risk, SIGNED)).isEmpty();
			assertThat(isMissing(risk, SIGNED)).isTrue();
			assertThat(this.register.history(signed.id())).hasSize(2);
		}
	}

	@Test
	void whatIsAboveTheAppetiteLacksAnAcceptanceUntilItIsSignedAndOnceItExpired() {
		var risk = risk(4, 4, null, null);
		assertThat(isMissing(risk, SIGNED)).isTrue();

		signed(risk, Map.of());

		assertThat(isMissing(risk, SIGNED)).isFalse();
		assertThat(isMissing(risk, LAST)).isFalse();
		assertThat(isMissing(risk, LAST.plusDays(1))).isTrue();
	}

	@Test
	void whatRemainsNowCountsAndTheRiskBeforeTreatmentWhereNobodyJudgedThat() {
		assertThat(isMissing(risk(5, 5, 1, 1), SIGNED)).isFalse();
		assertThat(isMissing(risk(1, 1, 5, 5), SIGNED)).isTrue();
		assertThat(isMissing(risk(5, 5, null, 1), SIGNED)).isTrue();
		assertThat(isMissing(risk(1, 1, 5, null), SIGNED)).isFalse();
	}

	@Test
	void whatIsClosedOrOutOfUseNeedsNone() {
		assertThat(isMissing(risk(Risk.State.CLOSED, 5, 5, null, null), SIGNED)).isFalse();
		var gone = risk(5, 5, null, null);
		this.risks.retire(gone, 1, "ism", "Sold");
		this.made.remove(gone);

		assertThat(isMissing(gone, SIGNED)).isFalse();
	}

	@Test
	void theAppetiteIsThatOfTheCriteriaInForce() {
		var risk = risk(4, 4, null, null);
		var it = this.criteria.inForce().value();
		put(new RiskCriteria(it.likelihood(), it.impact(), it.scores(), it.bands(), 16));
		assertThat(isMissing(risk, SIGNED)).isFalse();

		put(it);
		assertThat(isMissing(risk, SIGNED)).isTrue();
	}

	@Test
	void nobodyChoosesAScore() {
		var risk = risk(4, 4, null, null);

		assertThat(refused(acceptance(risk, Map.of("score", 4)))).containsExactly("score");
		assertThat(refused(acceptance(risk, Map.of("likelihood", 6)))).containsExactly("likelihood");
		assertThat(refused(acceptance(risk, Map.of("criteriaVersion", 999)))).containsExactly("criteriaVersion");
	}

	@Test
	void aboveTheAppetiteTwoPeopleSign() {
		var risk = risk(4, 4, null, null);
		var alone = new HashMap<String, Object>();
		alone.put("topManagement", null);

		assertThat(refused(acceptance(risk, alone))).containsExactly("topManagement");
		assertThat(refused(acceptance(risk, Map.of("acceptedBy", "tm")))).containsExactly("topManagement");
		alone.putAll(Map.of("likelihood", 1, "impact", 1, "score", 1));
		assertThat(this.register.faults(acceptance(risk, alone))).isEmpty();
	}

	@Test
	void nothingEndsBeforeItBegins() {
		assertThat(refused(acceptance(risk(4, 4, null, null), Map.of("validUntil", SIGNED.minusDays(1)))))
			.containsExactly("validUntil");
	}

	private List<String> refused(Acceptance value) {
		return catchThrowableOfType(EntryRefused.class, () -> this.register.add(null, value, "ism", "Signed")).faults()
			.stream()
			.map(Fault::field)
			.toList();
	}

}
