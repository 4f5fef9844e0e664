package almanac.registers.nonconformities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import almanac.engine.MessageReceiver;
import almanac.web.Code;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Raises a nonconformity for every cycle that asks for a corrective action.
 */
@Component
class RequestedActions implements MessageReceiver {

	private final Nonconformities nonconformities;

	private final Clock clock;

	private final ZoneId zone;

	RequestedActions(Nonconformities nonconformities, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.nonconformities = nonconformities;
		this.clock = clock;
		this.zone = zone;
	}

	@Override
	public String message() {
		return "capaRequested";
	}

	/**
	 * @param payload {@code statement} and, if known, {@code requirement},
	 * {@code objectiveEvidence}, {@code owner}, {@code sourceReference} (else the sender)
	 * and {@code source} (else a control check)
	 */
	@Override
	public String receive(String fromBusinessKey, Map<String, Object> payload) {
		var source = (payload.get("source") instanceof String code) ? Code.of(Source.class, code)
				: Source.CONTROL_CHECK;
		var reference = (payload.get("sourceReference") instanceof String text) ? text : fromBusinessKey;
		return this.nonconformities
			.raise(new Report(text(payload, "statement"), text(payload, "requirement"), source, reference,
					text(payload, "objectiveEvidence"), null, LocalDate.ofInstant(this.clock.instant(), this.zone),
					text(payload, "owner")), Nonconformities.CYCLE)
			.id()
			.value();
	}

	private static String text(Map<String, Object> payload, String name) {
		return (payload.get(name) instanceof String text) ? text : null;
	}

}
