package almanac.cycles.reviewrisk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import almanac.engine.CalledRuns;
import almanac.engine.Cycles;
import almanac.registers.kit.Register;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.Risk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a risk reviewed outside the plan. Where its review is under way already, the reason
 * is added to that one.
 */
@Component
public class Reassessments {

	static final String CYCLE = "review-risk";

	private final Cycles cycles;

	private final CalledRuns keys;

	private final Register<Risk> risks;

	private final Criteria criteria;

	private final Clock clock;

	private final ZoneId zone;

	Reassessments(Cycles cycles, CalledRuns keys, Register<Risk> risks, Criteria criteria, Clock clock,
			@Value("${almanac.zone}") ZoneId zone) {
		this.cycles = cycles;
		this.keys = keys;
		this.risks = risks;
		this.criteria = criteria;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * @param notBefore ISO date it waits for, {@literal null} for none
	 * @param treatAgain whether the levels stand and only the treatment is chosen again
	 * @param origin business key of the run that asks, {@literal null} for a person
	 * @param person who asks, {@literal null} for a run
	 * @return business key of the review, {@literal null} if there is no such risk or it
	 * is closed
	 */
	@Transactional
	public String request(String risk, String reason, String notBefore, boolean treatAgain, String origin,
			String person) {
		var entry = this.risks.find(risk)
			.filter((it) -> !it.retired() && it.value().state() != Risk.State.CLOSED)
			.orElse(null);
		if (entry == null) {
			return null;
		}
		var running = this.cycles.running(CYCLE + ":" + risk + ":");
		if (!running.isEmpty()) {
			this.cycles.tell("riskTriggerAdded", running.get(0), person, Map.of("reason", reason));
			return running.get(0);
		}
		var today = LocalDate.ofInstant(this.clock.instant(), this.zone);
		var key = this.keys.key(CYCLE, risk, CYCLE + ":" + today);
		this.cycles.start(CYCLE, key, person,
				Map.of("risk", risk, "criteriaVersion", (long) this.criteria.inForce().version(), "reasons", reason,
						"origin", (origin != null) ? origin : "", "treatAgain", treatAgain, "notBefore",
						(notBefore != null) ? notBefore : ""));
		return key;
	}

}
