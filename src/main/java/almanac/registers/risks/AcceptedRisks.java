package almanac.registers.risks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import almanac.engine.Cycles;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Acceptance.State;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who accepted what until when. A risk has one acceptance at a time: a newer
 * one, or the end of the risk, ends the one before, and the run that watches it is told
 * (RR13, RR14).
 */
@Component
public class AcceptedRisks {

	/** What the run that watches an acceptance waits for. */
	public static final String ENDED = "acceptanceEnded";

	private static final int REMINDED_DAYS_BEFORE = 30;

	private final Register<Acceptance> register;

	private final Cycles cycles;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ZoneId zone;

	AcceptedRisks(Register<Acceptance> register, Cycles cycles, JdbcClient jdbc, Clock clock,
			@Value("${almanac.zone}") ZoneId zone) {
		this.register = register;
		this.cycles = cycles;
		this.jdbc = jdbc;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * @return its number, its last day, the day after, and when to think of the next, as
	 * the model of the run that watches it reads them
	 */
	@Transactional
	public Map<String, Object> begin(Acceptance acceptance, String author) {
		end(acceptance.risk(), State.LAPSED, author, "Replaced by a newer acceptance");
		var entry = this.register.add(null, acceptance, author, "Accepted in " + acceptance.run());
		var until = acceptance.validUntil();
		var remind = until.minusDays(REMINDED_DAYS_BEFORE);
		var tomorrow = LocalDate.ofInstant(this.clock.instant(), this.zone).plusDays(1);
		return Map.of("number", entry.id(), "kind", acceptance.kind().code(), "validUntil", until.toString(),
				"expiresOn", until.plusDays(1).toString(), "remindOn",
				(remind.isBefore(tomorrow) ? tomorrow : remind).toString());
	}

	/** Ends what holds for the risk; nothing is done if nothing does. */
	@Transactional
	public void end(String risk, State how, String author, String reason) {
		for (var it : valid(risk)) {
			this.register.amend(it, Map.of("state", how), author, reason);
			if (it.value().run() != null) {
				this.cycles.tell(ENDED, "risk-acceptance:" + it.value().run(), null, Map.of());
			}
		}
	}

	/**
	 * Notes that the last day is over.
	 * @return whether it had been valid until then
	 */
	@Transactional
	public boolean expire(String number, String author) {
		var entry = this.register.find(number).orElseThrow();
		if (entry.value().state() != State.VALID) {
			return false;
		}
		this.register.amend(entry, Map.of("state", State.LAPSED), author, "Its last day is over");
		return true;
	}

	private List<Entry<Acceptance>> valid(String risk) {
		return this.jdbc
			.sql("select id from risk_acceptance_version where risk = :risk and state = 'valid' and retired = false"
					+ " and coalesce(valid_to, valid_to) is null order by number_key")
			.param("risk", risk)
			.query(String.class)
			.list()
			.stream()
			.flatMap((it) -> this.register.find(it).stream())
			.toList();
	}

}
