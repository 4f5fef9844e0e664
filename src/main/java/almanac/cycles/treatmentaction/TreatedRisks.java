package almanac.cycles.treatmentaction;

import java.util.List;
import java.util.Map;

import almanac.engine.Messages;
import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Acceptances;
import almanac.registers.risks.Risk;

import org.springframework.stereotype.Component;

/**
 * The registers of risks and of actions as a treatment reads and writes them.
 */
@Component
class TreatedRisks {

	private final Register<Action> actions;

	private final Register<Risk> risks;

	private final Acceptances acceptances;

	private final Messages messages;

	TreatedRisks(Register<Action> actions, Register<Risk> risks, Acceptances acceptances, Messages messages) {
		this.actions = actions;
		this.risks = risks;
		this.acceptances = acceptances;
		this.messages = messages;
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

	/** The actions of the plan that the review of the risk started. */
	List<Entry<Action>> planOf(String review) {
		return this.messages.sentBy(review)
			.stream()
			.filter((it) -> it.name().equals(CreatedActions.MESSAGE))
			.flatMap((it) -> this.actions.find(String.valueOf(it.payload().get("action"))).stream())
			.toList();
	}

	/**
	 * @throws IllegalStateException if there is no such risk
	 */
	Entry<Risk> risk(String number) {
		return this.risks.find(number)
			.orElseThrow(() -> new IllegalStateException("Expected a treated risk, found no '%s'.".formatted(number)));
	}

	/** Number of the last acceptance of the risk, empty if it never was accepted. */
	String lastAcceptance(String risk) {
		return this.acceptances.last(risk).map(Entry::id).orElse("");
	}

	void change(Entry<Action> entry, Map<String, Object> changes, String author, String reason) {
		this.actions.amend(entry, changes, author, reason);
	}

	void changeRisk(Entry<Risk> entry, Map<String, Object> changes, String author, String reason) {
		this.risks.amend(entry, changes, author, reason);
	}

}
