package almanac.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import almanac.engine.Directory;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.Registers;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.risks.Criteria;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks through all registers by all rules and keeps what it finds.
 */
@Component
public class Inspection {

	private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

	/** Of one rule; more is nobody's work for a year. */
	private static final int MOST = 1000;

	private final List<Rule> rules;

	private final Findings findings;

	private final Runs runs;

	private final Registers registers;

	private final RegisterRights rights;

	private final Nonconformities nonconformities;

	private final Criteria criteria;

	private final Directory directory;

	private final Clock clock;

	private final ZoneId zone;

	private final TransactionOperations transaction;

	Inspection(List<Rule> rules, Findings findings, Runs runs, Registers registers, RegisterRights rights,
			Nonconformities nonconformities, Criteria criteria, Directory directory, Clock clock,
			@Value("${almanac.zone}") ZoneId zone, TransactionOperations transaction) {
		this.rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
		this.findings = findings;
		this.runs = runs;
		this.registers = registers;
		this.rights = rights;
		this.nonconformities = nonconformities;
		this.criteria = criteria;
		this.directory = directory;
		this.clock = clock;
		this.zone = zone;
		this.transaction = transaction;
	}

	/** By id. */
	public List<Rule> rules() {
		return this.rules;
	}

	/**
	 * Judged by today.
	 */
	public Run run(String person) {
		return run(person, LocalDate.now(this.clock.withZone(this.zone)));
	}

	/**
	 * Looks through everything. What was found before is found again, not twice; what is
	 * no longer found is gone; what was dismissed stays so as long as its facts do. Each
	 * rule is kept in a transaction of its own, so do not call it within one.
	 * @param today by which day "expired" and "overdue" are judged: that of a data set
	 * brought in, or today
	 */
	public synchronized Run run(String person, LocalDate today) {
		var now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		var known = new KnownRegisters(this.registers, this.nonconformities, this.criteria.history(), this.directory,
				today, this.zone);
		var cut = new ArrayList<String>();
		var failed = new ArrayList<String>();
		var found = 0;
		for (var rule : this.rules) {
			try {
				var those = rule.findings(known).limit(MOST + 1L).toList();
				if (those.size() > MOST) {
					cut.add(rule.id());
				}
				keep(rule, those.subList(0, Math.min(those.size(), MOST)), now);
				found += Math.min(those.size(), MOST);
			}
			catch (RuntimeException ex) {
				LOG.error("The rule {} could not be judged; its findings stay as they were.", rule.id(), ex);
				failed.add(rule.id());
			}
		}
		var run = new Run(now, person, today, found, cut, failed);
		this.runs.add(run);
		return run;
	}

	private void keep(Rule rule, List<Finding> those, Instant now) {
		this.transaction.executeWithoutResult((status) -> {
			those.forEach((it) -> this.findings.keep(rule, it, now));
			this.findings.forget(rule, now);
		});
	}

	/** Empty before the first one. */
	public Optional<Run> lastRun() {
		return this.runs.last();
	}

	/** Registers this person may not read: nothing is shown that draws on them. */
	List<String> hiddenFrom(String person) {
		return this.registers.all()
			.stream()
			.filter((it) -> !this.rights.reads(it.type(), person))
			.map((it) -> it.type().name())
			.toList();
	}

}
