package almanac.cycles.restoretest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import almanac.registers.continuity.RestoreTest.Result;

/**
 * What a restore test proved, from what was done and what was to be reached.
 *
 * @param outcome {@code complete}, {@code partly} or {@code not}
 * @param data {@code valid}, {@code remarks} or {@code invalid}, {@literal null} if there
 * was nothing to validate
 * @param took {@literal null} if it did not come back
 * @param tolerableTime {@literal null} if nobody said how long is tolerable; so are all
 * that follow
 */
record Judgement(String outcome, String data, Duration took, Duration tolerableTime, Duration lost,
		Duration tolerableLoss, Duration backupInterval) {

	/** What falls short, each named by a text {@code restore-test.<name>}. */
	List<String> shortcomings() {
		var all = new ArrayList<>(failures());
		if (longer(this.backupInterval, this.tolerableLoss)) {
			all.add("rare");
		}
		return all;
	}

	/** What the restore itself failed in. */
	private List<String> failures() {
		var all = new ArrayList<String>();
		if (!"complete".equals(this.outcome)) {
			all.add("partly".equals(this.outcome) ? "partly" : "not");
		}
		if ("invalid".equals(this.data)) {
			all.add("invalid");
		}
		if (longer(this.took, this.tolerableTime)) {
			all.add("slow");
		}
		if (longer(this.lost, this.tolerableLoss)) {
			all.add("lost");
		}
		return all;
	}

	Result result() {
		if (!failures().isEmpty()) {
			return Result.FAILED;
		}
		return "valid".equals(this.data) ? Result.PASSED : Result.WITH_REMARKS;
	}

	private static boolean longer(Duration one, Duration limit) {
		return one != null && limit != null && one.compareTo(limit) > 0;
	}

}
