package almanac.cycles.treatmentaction;

import java.util.List;
import java.util.Map;

import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Risk;

import org.springframework.stereotype.Component;

/**
 * The registers of risks and of actions as a treatment reads and writes them.
 */
@Component
class TreatedRisks {

	private static final int MOST = 200;

	private final Register<Action> actions;

	private final Register<Risk> risks;

	TreatedRisks(Register<Action> actions, Register<Risk> risks) {
		this.actions = actions;
		this.risks = risks;
	}

	/**
	 * Lets actions of the same risk end one after the other, so that one of them is the
	 * last.
	 */
	void lock(String risk) {
		this.risks.lock(risk);
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
		return this.actions.naming("risks", risk, MOST);
	}

	/**
	 * @throws IllegalStateException if there is no such risk
	 */
	Entry<Risk> risk(String number) {
		return this.risks.find(number)
			.orElseThrow(() -> new IllegalStateException("Expected a treated risk, found no '%s'.".formatted(number)));
	}

	void change(Entry<Action> entry, Map<String, Object> changes, String author, String reason) {
		this.actions.amend(entry, changes, author, reason);
	}

	void changeRisk(Entry<Risk> entry, Map<String, Object> changes, String author, String reason) {
		this.risks.amend(entry, changes, author, reason);
	}

}
