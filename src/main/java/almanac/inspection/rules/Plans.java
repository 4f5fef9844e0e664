package almanac.inspection.rules;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import almanac.registers.assets.Asset;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.kit.Entry;

/**
 * What recovery plans say, be it in their fields or in words.
 */
final class Plans {

	private Plans() {
	}

	/** The longest time between two backups. */
	static Optional<Duration> interval(RecoveryPlan plan) {
		return Optional.ofNullable(plan.backupInterval())
			.or(() -> Optional.ofNullable(plan.backupFrequency())
				.flatMap((it) -> Written.rhythm(it).or(() -> Written.span(it))));
	}

	/** Whether the plan brings the asset back. */
	static boolean isOf(RecoveryPlan plan, Entry<Asset> asset) {
		return asset.id().equals(plan.asset()) || Written.numbers(plan.system()).anyMatch(asset.id()::equals)
				|| Written.numbers(Objects.toString(plan.notes(), "")).anyMatch(asset.id()::equals)
				|| plan.system().equalsIgnoreCase(asset.value().name());
	}

}
