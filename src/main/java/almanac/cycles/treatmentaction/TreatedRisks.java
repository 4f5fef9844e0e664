package almanac.cycles.treatmentaction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.Writing;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Risk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The registers of risks and of actions as a treatment reads and writes them.
 */
@Component
class TreatedRisks {

	private static final int MOST = 200;

	private final Register<Action> actions;

	private final Register<Risk> risks;

	private final Criteria criteria;

	private final JdbcClient jdbc;

	TreatedRisks(Register<Action> actions, Register<Risk> risks, Criteria criteria, JdbcClient jdbc) {
		this.actions = actions;
		this.risks = risks;
		this.criteria = criteria;
		this.jdbc = jdbc;
	}

	/**
	 * Lets actions of the same risk end one after the other, so that one of them is the
	 * last.
	 */
	void lock(String risk) {
		this.jdbc.sql("select id from risk where id = ? for update").param(risk).query(String.class).single();
	}

	/**
	 * @throws IllegalStateException if there is no such action
	 */
	Entry<Action> action(String number) {
		return this.actions.find(number)
			.orElseThrow(() -> new IllegalStateException("Expected an action to do, found no '%s'.".formatted(number)));
	}

	/** All that treat the risk and are in use. */
	List<Entry<Action>> actionsOf(String risk) {
		return this.actions.referring(this.actions.type().field("risks").orElseThrow(), risk, MOST)
			.stream()
			.flatMap((it) -> this.actions.find(it).stream())
			.toList();
	}

	/**
	 * @throws IllegalStateException if there is no such risk
	 */
	Entry<Risk> risk(String number) {
		return this.risks.find(number)
			.orElseThrow(() -> new IllegalStateException("Expected a treated risk, found no '%s'.".formatted(number)));
	}

	Criteria criteria() {
		return this.criteria;
	}

	CriteriaVersion criteria(long version) {
		return this.criteria.version(version);
	}

	void change(Entry<Action> entry, Map<String, Object> changes, String author, String reason) {
		write(this.actions, entry, changes, author, reason);
	}

	void rescore(Entry<Risk> entry, Integer likelihood, Integer impact, LocalDate on, String author, String reason) {
		changeRisk(entry, Map.of("residualLikelihood", likelihood, "residualImpact", impact, "reviewedOn", on), author,
				reason);
	}

	void changeRisk(Entry<Risk> entry, Map<String, Object> changes, String author, String reason) {
		write(this.risks, entry, changes, author, reason);
	}

	private static <T> void write(Register<T> register, Entry<T> entry, Map<String, Object> changes, String author,
			String reason) {
		var values = new HashMap<>(register.type().values(entry.value()));
		values.putAll(changes);
		register.write(List.of(new Writing<>(entry.id(), entry.version(), register.type().of(values))), author, reason);
	}

}
