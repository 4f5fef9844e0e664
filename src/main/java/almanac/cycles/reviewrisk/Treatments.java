package almanac.cycles.reviewrisk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.engine.CurrentPerson;
import almanac.engine.ListValue;
import almanac.engine.Messages;
import almanac.registers.actions.Action;
import almanac.registers.actions.Action.State;
import almanac.registers.controls.Control;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Risk;

import org.springframework.stereotype.Component;

/**
 * Turns the plan of a treatment into actions with runs of their own.
 */
@Component
class Treatments {

	private final Register<Action> actions;

	private final Register<Control> controls;

	private final Messages messages;

	private final CurrentPerson person;

	Treatments(Register<Action> actions, Register<Control> controls, Messages messages, CurrentPerson person) {
		this.actions = actions;
		this.controls = controls;
		this.messages = messages;
		this.person = person;
	}

	/** Of the actions of a plan, which has at least one. */
	LocalDate lastDay(Object actions) {
		return ListValue.rows(actions)
			.stream()
			.map((it) -> LocalDate.parse(it.get("due")))
			.max(LocalDate::compareTo)
			.orElseThrow();
	}

	/**
	 * Writes the actions into the register and starts each
	 * ({@code treatmentActionCreated}).
	 * @return their numbers
	 */
	List<String> start(String run, Entry<Risk> risk, Map<String, Object> plan) {
		var numbers = new ArrayList<String>();
		for (var it : ListValue.rows(plan.get("actions"))) {
			var number = this.actions.add(null, action(risk.id(), it, plan), this.person.id(), "Planned in " + run)
				.id();
			numbers.add(number);
			this.messages.send("treatmentActionCreated", run,
					Map.of("action", number, "risk", risk.id(), "due", it.get("due")));
		}
		return numbers;
	}

	private Action action(String risk, Map<String, String> row, Map<String, Object> plan) {
		var values = new HashMap<String, Object>();
		values.put("title", row.get("what"));
		values.put("risks", List.of(risk));
		values.put("controls", List.of(row.get("control")));
		values.put("owner", row.get("owner"));
		values.put("resources", row.get("resources"));
		values.put("due", LocalDate.parse(row.get("due")));
		values.put("criterion", row.get("criterion"));
		values.put("expectedImpact", Integer.valueOf(String.valueOf(plan.get("expectedImpact"))));
		values.put("expectedLikelihood", Integer.valueOf(String.valueOf(plan.get("expectedLikelihood"))));
		values.put("state", State.OPEN);
		return this.actions.type().of(values);
	}

	/**
	 * Asks for a change of the statement of applicability for each control the plan needs
	 * and that does not apply there (RR7, {@code soaChangeRequested}).
	 */
	void askForControls(String run, String risk, Map<String, Object> chosen, Map<String, Object> planned) {
		var needed = new LinkedHashSet<String>();
		if (chosen.get("treatmentControls") instanceof List<?> named) {
			named.forEach((it) -> needed.add(String.valueOf(it)));
		}
		ListValue.rows(planned.get("actions")).forEach((it) -> needed.add(it.get("control")));
		missing(needed).forEach((it) -> this.messages.send("soaChangeRequested", run,
				Map.of("control", it, "risk", risk, "reason", "It treats the risk %s.".formatted(risk))));
	}

	private List<String> missing(Set<String> needed) {
		var known = this.controls.find(needed);
		return needed.stream().filter((it) -> !known.containsKey(it) || !known.get(it).value().applicable()).toList();
	}

}
