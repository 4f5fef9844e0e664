package almanac.cycles.treatmentaction;

import java.time.LocalDate;
import java.util.Map;

import almanac.engine.Cycles;
import almanac.engine.MessageReceiver;

import org.springframework.stereotype.Component;

/**
 * Starts a run for each action of a plan.
 */
@Component
class CreatedActions implements MessageReceiver {

	static final String MESSAGE = "treatmentActionCreated";

	private static final String CYCLE = "treatment-action";

	private final Cycles cycles;

	CreatedActions(Cycles cycles) {
		this.cycles = cycles;
	}

	@Override
	public String message() {
		return MESSAGE;
	}

	/**
	 * @param payload {@code action}, {@code risk} and {@code due}, an ISO date
	 * @return business key of the run
	 */
	@Override
	public String receive(String fromBusinessKey, Map<String, Object> payload) {
		var action = String.valueOf(payload.get("action"));
		var due = LocalDate.parse(String.valueOf(payload.get("due")));
		var key = CYCLE + ":" + action;
		this.cycles.start(CYCLE, key, null,
				Map.of("action", action, "risk", String.valueOf(payload.get("risk")), "due", due.toString(), "origin",
						fromBusinessKey, "overdueOn", due.plusDays(Lateness.REPORTED_DAYS_LATE).toString()));
		return key;
	}

}
