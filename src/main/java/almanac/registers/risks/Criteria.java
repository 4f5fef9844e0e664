package almanac.registers.risks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.EntryRefused;
import almanac.web.Problems.Fault;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The risk criteria of the organisation. A change ends the version in force and begins
 * the next, with author and reason; nothing is overwritten, and there are always some in
 * force.
 */
@Component
public class Criteria {

	private final CriteriaRows rows;

	private final CriteriaCheck check;

	private final Clock clock;

	Criteria(CriteriaRows rows, CriteriaCheck check, Clock clock) {
		this.rows = rows;
		this.check = check;
		this.clock = clock;
	}

	public CriteriaVersion inForce() {
		return this.rows.inForce().get(0);
	}

	/** Empty for a moment before the first. */
	public Optional<CriteriaVersion> asOf(Instant moment) {
		return this.rows.at(moment).stream().findFirst();
	}

	/**
	 * @throws IllegalStateException if there is no such version
	 */
	public CriteriaVersion version(long version) {
		return history().versions()
			.stream()
			.filter((it) -> it.version() == version)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Expected version %d of the risk criteria, found none.".formatted(version)));
	}

	public CriteriaHistory history() {
		return new CriteriaHistory(this.rows.all());
	}

	/** What keeps the criteria from coming into force; empty if nothing does. */
	public List<Fault> faults(RiskCriteria value, String reason) {
		var faults = new ArrayList<>(this.check.faults(value));
		faults.addAll(this.check.reason(reason));
		return faults;
	}

	/**
	 * @param version the one that was read
	 * @return the version in force if nothing would change
	 * @throws EntryRefused naming each field that is not acceptable
	 * @throws ChangedMeanwhile if another version is in force
	 */
	@Transactional
	public CriteriaVersion change(int version, RiskCriteria value, String author, String reason) {
		var faults = faults(value, reason);
		if (!faults.isEmpty()) {
			throw new EntryRefused(faults);
		}
		var current = inForce();
		if (current.version() == version && current.value().equals(value)) {
			return current;
		}
		var now = next(current);
		if (!this.rows.end(version, now)) {
			throw new ChangedMeanwhile(this.check.changed(inForce()));
		}
		this.rows.add(new CriteriaVersion(version + 1, value, now, null, author, reason.strip()));
		return inForce();
	}

	/** Also where clocks differ, a version ends after it began. */
	private Instant next(CriteriaVersion current) {
		var now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		return now.isAfter(current.validFrom()) ? now : current.validFrom().plusMillis(1);
	}

}
