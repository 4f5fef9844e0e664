package almanac.registers.documents;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.records.RetentionRule;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long old editions are kept at least, with their files (A.5.33). Nothing in the
 * program deletes one; a retention rule that covers documents says from when somebody
 * may.
 */
@Component
public class EditionRetention {

	private final Register<RetentionRule> rules;

	private final ZoneId zone;

	EditionRetention(Register<RetentionRule> rules, @Value("${almanac.zone}") ZoneId zone) {
		this.rules = rules;
		this.zone = zone;
	}

	/**
	 * The rule that holds: of all in use that cover documents the one with the longest
	 * time, one without a number of months being the longest. Empty if there is none, so
	 * that they are kept without end.
	 */
	public Optional<Entry<RetentionRule>> rule() {
		return this.rules.all()
			.filter((it) -> Boolean.TRUE.equals(it.value().documents()))
			.max(Comparator.comparing((it) -> it.value().months(), Comparator.nullsLast(Comparator.naturalOrder())));
	}

	/**
	 * The last day on which an edition is still to be kept.
	 * @return empty if it is not superseded, or kept without end
	 */
	public Optional<LocalDate> until(Edition edition, RetentionRule rule) {
		return (edition.supersededAt() == null || rule.months() == null) ? Optional.empty()
				: Optional.of(LocalDate.ofInstant(edition.supersededAt(), this.zone).plusMonths(rule.months()));
	}

}
