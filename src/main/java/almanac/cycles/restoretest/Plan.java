package almanac.cycles.restoretest;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.assets.Asset;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.kit.Entry;

/**
 * What is to come back, and how fast. What an asset does not say its recovery plan does.
 *
 * @param plan {@literal null} if there is none
 */
record Plan(Entry<Asset> asset, Entry<RecoveryPlan> plan) {

	Duration tolerableTime() {
		return either(this.asset.value().recoveryTime(), (this.plan != null) ? this.plan.value().recoveryTime() : null);
	}

	Duration tolerableLoss() {
		return either(this.asset.value().recoveryPoint(),
				(this.plan != null) ? this.plan.value().recoveryPoint() : null);
	}

	/** Time between two backups, {@literal null} if nobody said. */
	Duration backupInterval() {
		return (this.plan != null) ? this.plan.value().backupInterval() : null;
	}

	String number() {
		return (this.plan != null) ? this.plan.id() : null;
	}

	/** How it is backed up, in words. */
	String backup() {
		if (this.plan == null) {
			return null;
		}
		var it = this.plan.value();
		return Stream.of(it.backupMethod(), it.backupFrequency(), it.backupLocation())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

	private static Duration either(Duration one, Duration other) {
		return (one != null) ? one : other;
	}

}
