package almanac.cycles.reviewrisk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import almanac.engine.CurrentPerson;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Risk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The register of risks as a review reads and writes it.
 */
@Component
class ReviewedRisks {

	private final Register<Risk> register;

	private final CurrentPerson person;

	private final Clock clock;

	private final ZoneId zone;

	ReviewedRisks(Register<Risk> register, CurrentPerson person, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.register = register;
		this.person = person;
		this.clock = clock;
		this.zone = zone;
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	/**
	 * @throws IllegalStateException if there is no such risk
	 */
	Entry<Risk> entry(String risk) {
		return this.register.find(risk)
			.orElseThrow(() -> new IllegalStateException("Expected a risk to review, found no '%s'.".formatted(risk)));
	}

	/**
	 * @param judged the entry with what its owner judged
	 * @param months until it is reviewed again
	 */
	void decide(Entry<Risk> judged, Map<String, Object> changes, long months, String reason) {
		changes.put("nextReview", today().plusMonths(months));
		this.register.amend(judged, changes, this.person.id(), reason);
	}

	/** Nothing is to be reviewed any more. */
	void close(Entry<Risk> entry, String reason) {
		var changes = new HashMap<String, Object>();
		changes.put("state", Risk.State.CLOSED);
		changes.put("reviewedOn", today());
		changes.put("acceptedUntil", null);
		changes.put("nextReview", null);
		this.register.amend(entry, changes, this.person.id(), reason);
	}

}
