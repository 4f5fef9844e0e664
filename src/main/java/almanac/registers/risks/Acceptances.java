package almanac.registers.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which acceptance of a risk holds, and which risks lack one. What has expired counts as
 * if it had never been (RR10), by the day alone: nobody has to mark it.
 */
@Component
public class Acceptances {

	/** Of those in force; said so that H2 finds them by the risk. */
	private static final String HOLDS = "coalesce(a.valid_to, a.valid_to) is null and a.retired = false"
			+ " and a.state = 'valid' and a.valid_until >= :day and a.accepted_on <= :day";

	/** The current residual counts, the inherent risk where nobody judged it. */
	private static final String MISSING = """
			from risk_version r
			join risk_criteria_version c on c.valid_to is null
			join risk_criteria_cell s on s.version = c.version
				and s.likelihood = case when r.residual_likelihood is null or r.residual_impact is null
					then r.likelihood else r.residual_likelihood end
				and s.impact = case when r.residual_likelihood is null or r.residual_impact is null
					then r.impact else r.residual_impact end
			where %s and r.retired = false and r.state <> 'closed' and s.score > c.appetite
				and not exists (select 1 from risk_acceptance_version a where a.risk = r.id and """ + " " + HOLDS + ")";

	private static final String IN_FORCE = "r.valid_to is null";

	private final Register<Acceptance> register;

	private final JdbcClient jdbc;

	Acceptances(Register<Acceptance> register, JdbcClient jdbc) {
		this.register = register;
		this.jdbc = jdbc;
	}

	/** The one that holds for the risk on that day; the last one signed if several do. */
	public Optional<Entry<Acceptance>> inForce(String risk, LocalDate day) {
		return this.jdbc
			.sql("select a.id from risk_acceptance_version a where a.risk = :risk and " + HOLDS
					+ " order by a.accepted_on desc, a.number_key desc limit 1")
			.params(Map.of("risk", risk, "day", day))
			.query(String.class)
			.optional()
			.flatMap(this.register::find);
	}

	/** The last one signed for the risk, whether it holds or not. */
	public Optional<Entry<Acceptance>> last(String risk) {
		return this.jdbc
			.sql("select a.id from risk_acceptance_version a where a.risk = :risk and"
					+ " coalesce(a.valid_to, a.valid_to) is null and a.retired = false"
					+ " order by a.accepted_on desc, a.number_key desc limit 1")
			.param("risk", risk)
			.query(String.class)
			.optional()
			.flatMap(this.register::find);
	}

	/**
	 * Numbers of the risks in use and not closed that are above the appetite by the
	 * criteria in force, without an acceptance that holds on that day; in their order.
	 */
	public List<String> missing(LocalDate day) {
		return this.jdbc.sql("select r.id " + MISSING.formatted(IN_FORCE) + " order by r.number_key, r.id")
			.param("day", day)
			.query(String.class)
			.list();
	}

	/** A part of {@link #missing(LocalDate)}. */
	public List<String> missing(LocalDate day, int page, int size) {
		return this.jdbc
			.sql("select r.id " + MISSING.formatted(IN_FORCE)
					+ " order by r.number_key, r.id limit :size offset :skipped")
			.params(Map.of("day", day, "size", size, "skipped", (long) page * size))
			.query(String.class)
			.list();
	}

	/** How many {@link #missing(LocalDate)} are. */
	public long countMissing(LocalDate day) {
		return this.jdbc.sql("select count(*) " + MISSING.formatted(IN_FORCE))
			.param("day", day)
			.query(Long.class)
			.single();
	}

	/** Whether the risk is among {@link #missing(LocalDate)}. */
	public boolean isMissing(String risk, LocalDate day) {
		return this.jdbc
			.sql("select count(*) " + MISSING.formatted("r.id = :risk and coalesce(r.valid_to, r.valid_to) is null"))
			.params(Map.of("risk", risk, "day", day))
			.query(Long.class)
			.single() > 0;
	}

}
