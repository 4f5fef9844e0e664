package almanac.inspection.rules;

import java.util.List;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.continuity.RecoveryPlan;

import org.springframework.stereotype.Component;

/**
 * Backups are made at least as often as the recovery point allows data to be lost.
 */
@Component
class RecoveryPointShorterThanBackup implements Rule {

	@Override
	public String id() {
		return "recovery-point-shorter-than-backup";
	}

	@Override
	public List<String> serves() {
		return List.of("A.8.13", "A.5.30", "ZR3");
	}

	@Override
	public String cycle() {
		return "backup-restore";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return known.all(RecoveryPlan.class)
			.filter((it) -> it.value().recoveryPoint() != null)
			.flatMap((it) -> Plans.interval(it.value())
				.filter((interval) -> interval.compareTo(it.value().recoveryPoint()) > 0)
				.map((interval) -> Finding.at("recovery-plans", it.id(), Fact.text(it.value().system()),
						Fact.span(it.value().recoveryPoint()), Fact.span(interval)))
				.stream());
	}

}
