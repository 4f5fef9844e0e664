package almanac.registers.nonconformities;

import java.util.HashMap;
import java.util.Map;

import almanac.engine.Cycles;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * The run of corrective action that treats a nonconformity.
 */
@Component
class Treatment {

	private static final String CYCLE = "corrective-action";

	private final Cycles cycles;

	private final Texts texts;

	Treatment(Cycles cycles, Texts texts) {
		this.cycles = cycles;
		this.texts = texts;
	}

	void begin(Nonconformity raised) {
		this.cycles.start(CYCLE, raised.businessKey(), raised.raisedBy(), variables(raised));
	}

	/**
	 * @throws NotPossibleNow if the run does not wait for the message
	 */
	void tell(String message, Nonconformity one, String person, Map<String, Object> variables) {
		if (!this.cycles.tell(message, one.businessKey(), person, variables)) {
			throw new NotPossibleNow(
					this.texts.of("case.waitsNot", one.id(), this.texts.of("state." + one.state().code())));
		}
	}

	private static Map<String, Object> variables(Nonconformity raised) {
		var variables = new HashMap<String, Object>();
		variables.put("nonconformity", raised.id().value());
		variables.put("reference", raised.reference());
		variables.put("statement", raised.statement());
		variables.put("requirement", raised.requirement());
		variables.put("source", raised.source().code());
		variables.put("sourceReference", raised.sourceReference());
		variables.put("objectiveEvidence", raised.objectiveEvidence());
		variables.put("owner", raised.owner());
		variables.put("raisedBy", raised.raisedBy());
		variables.put("raisedByName", raised.raisedByName());
		variables.put("raisedAt", raised.raisedAt().toString());
		variables.put("detectedOn", (raised.detectedOn() != null) ? raised.detectedOn().toString() : null);
		return variables;
	}

}
