package almanac.cycles.riskreview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import almanac.cycles.RiskDesk;
import almanac.engine.TestValues;
import almanac.registers.kit.Writing;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three risks of different owners, of which nobody else has one, and all runs that come
 * of them.
 */
class ThreeRisks {

	final RiskDesk desk;

	final List<String> numbers;

	final String key;

	final Criteria criteria;

	private final RiskCriteria first;

	ThreeRisks(ApplicationContext context, int period) {
		this.desk = new RiskDesk(context);
		this.desk.risks.all()
			.filter((it) -> it.value().state() != Risk.State.CLOSED)
			.forEach(
					(it) -> this.desk.risks.retire(it.id(), it.version(), "ism", "Of another test, which is over now"));
		this.numbers = Stream.of("syso", "tm", "ism").map(this.desk::identified).toList();
		this.key = "risk-review:%d".formatted(period);
		this.criteria = context.getBean(Criteria.class);
		this.first = this.criteria.inForce().value();
	}

	/** All of them at a low level, those with a day only when that has come. */
	void wereReviewed(Map<String, LocalDate> next) {
		this.numbers.forEach((it) -> {
			var entry = this.desk.risks.find(it).orElseThrow();
			var values = new HashMap<>(this.desk.risks.type().values(entry.value()));
			values.putAll(Map.of("residualImpact", 4, "residualLikelihood", 2, "impact", 5, "likelihood", 5,
					"reviewedOn", this.desk.today()));
			values.put("nextReview", next.get(it));
			this.desk.risks.write(List.of(new Writing<>(it, entry.version(), this.desk.risks.type().of(values))), "ism",
					"As reviewed before");
		});
	}

	void areDue() {
		this.desk.cycles.start("risk-review", this.key, null,
				Map.of("period", this.key, "plannedStart", this.desk.today().toString(), "plannedFinish",
						this.desk.today().plusDays(56).toString(), "ownerRole", "ISM"));
		this.desk.cycle.proceeds(this.key);
	}

	/** What the review of all calls begins at once. */
	void callsWhatItCalls() {
		for (var step = 0; step < 3; step++) {
			this.desk.cycle.proceeds(this.key);
		}
	}

	boolean areUnderReview() {
		return this.desk.cycle.instance(this.key) != null;
	}

	/** What risks are accepted up to, other than before. */
	void criteriaChange() {
		var now = this.criteria.inForce();
		var it = this.first;
		this.criteria.change(
				now.version(), now.value().equals(it)
						? new RiskCriteria(it.likelihood(), it.impact(), it.scores(), it.bands(), 14) : it,
				"ism", "The board accepts another level from now on.");
	}

	void criteriaAsBefore() {
		this.criteria.change(this.criteria.inForce().version(), this.first, "ism", "Back to what it was before.");
	}

	Risk risk(String number) {
		return this.desk.risks.find(number).orElseThrow().value();
	}

	boolean isClosed(String number) {
		return risk(number).state() == Risk.State.CLOSED;
	}

	List<String> reviews(String number) {
		return this.desk.cycles.running("review-risk:%s:".formatted(number));
	}

	private List<String> actions(String number) {
		return this.desk.actions.referring(this.desk.actions.type().field("risks").orElseThrow(), number, 200)
			.stream()
			.map("treatment-action:%s"::formatted)
			.toList();
	}

	/** What watches the acceptances of the risk. */
	List<String> watches(String number) {
		return Stream
			.concat(this.desk.cycles.running("risk-acceptance:review-risk:%s:".formatted(number)).stream(),
					actions(number).stream().map("risk-acceptance:%s"::formatted).filter(this::isRunning))
			.toList();
	}

	private boolean isRunning(String run) {
		return this.desk.cycle.instance(run) != null;
	}

	Set<String> runs() {
		var all = new TreeSet<String>();
		if (isRunning(this.key)) {
			all.add(this.key);
		}
		this.numbers.forEach((it) -> {
			all.addAll(reviews(it));
			all.addAll(watches(it));
			actions(it).stream().filter(this::isRunning).forEach(all::add);
		});
		return all;
	}

	/** All reviews of the risk, the last one last. */
	List<HistoricProcessInstance> everyReview(String number) {
		return this.desk.cycle.engine()
			.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKeyLike("review-risk:%s:%%".formatted(number))
			.orderByProcessInstanceStartTime()
			.asc()
			.orderByProcessInstanceBusinessKey()
			.asc()
			.list();
	}

	/** What the run knows, or knew when it ended. */
	Object variable(String run, String name) {
		var history = this.desk.cycle.engine().getHistoryService();
		var id = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(run).singleResult().getId();
		var variable = history.createHistoricVariableInstanceQuery()
			.processInstanceId(id)
			.variableName(name)
			.singleResult();
		return TestValues.plain((variable != null) ? variable.getValue() : null);
	}

	/**
	 * A risk has one review and one acceptance at a time, which is watched; above the
	 * appetite without one that holds today, it counts as untreated.
	 */
	void areAcceptedOnceOrUntreated(List<Acceptance> all, String number) {
		var valid = all.stream().filter((it) -> it.state() == Acceptance.State.VALID).toList();
		assertThat(reviews(number)).as("reviews of %s", number).hasSizeLessThan(2);
		assertThat(valid).as("acceptances of %s, %s", number, risk(number).state()).hasSizeLessThan(2);
		assertThat(watches(number)).as("what watches %s", number)
			.containsExactlyInAnyOrderElementsOf(valid.stream().map((it) -> "risk-acceptance:" + it.run()).toList());
		var closed = isClosed(number);
		assertThat(closed && !valid.isEmpty()).as("%s is closed and accepted", number).isFalse();
		var holds = valid.stream().anyMatch((it) -> !it.validUntil().isBefore(this.desk.today()));
		assertThat(this.desk.acceptances.isMissing(number, this.desk.today())).as("%s untreated", number)
			.isEqualTo(!closed && !holds && isAbove(number, this.criteria.inForce()));
	}

	private boolean isAbove(String number, CriteriaVersion version) {
		var it = this.desk.risks.find(number).orElseThrow();
		return version.current(it).or(() -> version.inherent(it)).orElseThrow().above();
	}

}
