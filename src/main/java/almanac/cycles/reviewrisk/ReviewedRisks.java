package almanac.cycles.reviewrisk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.CurrentPerson;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.Writing;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Risk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The register of risks as a review reads and writes it.
 */
@Component
class ReviewedRisks {

	private final Register<Risk> register;

	private final Criteria criteria;

	private final CurrentPerson person;

	private final Clock clock;

	private final ZoneId zone;

	ReviewedRisks(Register<Risk> register, Criteria criteria, CurrentPerson person, Clock clock,
			@Value("${almanac.zone}") ZoneId zone) {
		this.register = register;
		this.criteria = criteria;
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

	CriteriaVersion criteria(long version) {
		return this.criteria.version(version);
	}

	Map<String, Object> values(Risk risk) {
		return new HashMap<>(this.register.type().values(risk));
	}

	/**
	 * @param months until it is reviewed again
	 */
	void write(Entry<Risk> entry, Map<String, Object> values, long months, String reason) {
		values.put("nextReview", today().plusMonths(months));
		save(entry, values, reason);
	}

	/** Nothing is to be reviewed any more. */
	void close(Entry<Risk> entry, Map<String, Object> values, String reason) {
		values.put("nextReview", null);
		save(entry, values, reason);
	}

	private void save(Entry<Risk> entry, Map<String, Object> values, String reason) {
		this.register.write(List.of(new Writing<>(entry.id(), entry.version(), this.register.type().of(values))),
				this.person.id(), reason);
	}

}
