package almanac.inspection.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import almanac.inspection.Made;
import almanac.registers.assets.Asset;
import almanac.registers.continuity.Exercise;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.continuity.RestoreTest;
import almanac.registers.kit.Level;
import almanac.registers.risks.Risk;
import org.junit.jupiter.api.Test;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules about backups, restore tests and recovery plans. */
class ContinuityTests {

	@Test
	void backupsAreAsFrequentAsTheRecoveryPointAsks() {
		var made = new Made();
		plan(made, "P-1", Duration.ofHours(1), "Daily");
		plan(made, "P-2", Duration.ofHours(4), "Every 4h");
		plan(made, "P-3", Duration.ofHours(24), "Monatlich und bei Änderung");
		plan(made, "P-4", Duration.ofMinutes(15), "Continuous");
		plan(made, "P-5", Duration.ofHours(24), "täglich");
		plan(made, "P-6", Duration.ofHours(1), "by the vendor");
		plan(made, "P-7", Duration.ofHours(1), "full weekly, log every 30 min");
		made.with(RecoveryPlan.class, "P-8", "system", "Mail", "recoveryPoint", Duration.ofHours(1), "backupInterval",
				Duration.ofHours(2));

		assertThat(made.found(new RecoveryPointShorterThanBackup())).containsExactly("recovery-plans P-1",
				"recovery-plans P-3", "recovery-plans P-8");
	}

	private static void plan(Made made, String id, Duration point, String frequency) {
		made.with(RecoveryPlan.class, id, "system", id, "recoveryPoint", point, "backupFrequency", frequency);
	}

	@Test
	void whatPassedSaysHowLongItTook() {
		var made = new Made().with(RecoveryPlan.class, "P-1", "system", "A", "lastResult", RecoveryPlan.Result.PASSED)
			.with(RecoveryPlan.class, "P-2", "system", "B", "lastResult", RecoveryPlan.Result.PASSED, "lastTook",
					Duration.ofHours(3), "recoveryTime", Duration.ofHours(2))
			.with(RecoveryPlan.class, "P-3", "system", "C", "lastResult", RecoveryPlan.Result.PASSED, "lastTook",
					Duration.ofHours(2), "recoveryTime", Duration.ofHours(2))
			.with(RecoveryPlan.class, "P-4", "system", "D", "lastResult", RecoveryPlan.Result.FAILED)
			.with(RecoveryPlan.class, "P-5", "system", "E")
			.with(RestoreTest.class, "T-1", "system", "A", "result", RestoreTest.Result.PASSED, "startedAt",
					Instant.parse("2027-04-01T08:00:00Z"))
			.with(RestoreTest.class, "T-2", "system", "A", "result", RestoreTest.Result.PASSED, "startedAt",
					Instant.parse("2027-04-01T08:00:00Z"), "restoredAt", Instant.parse("2027-04-01T09:00:00Z"));

		assertThat(made.found(new PassedWithoutTime())).containsExactly("recovery-plans P-1", "recovery-plans P-2 slow",
				"restore-tests T-1 test");
	}

	@Test
	void somebodyElseSawTheTest() {
		var made = new Made();
		exercise(made, "X-1", "Failover test", "None", Exercise.State.HELD);
		exercise(made, "X-2", "Failover test", "Ada Lind", Exercise.State.HELD);
		exercise(made, "X-3", "Evacuation", null, Exercise.State.HELD);
		exercise(made, "X-4", "Restore test", null, Exercise.State.PLANNED);
		made.with(RestoreTest.class, "T-1", "system", "Mail", "result", RestoreTest.Result.PASSED)
			.with(RestoreTest.class, "T-2", "system", "Mail", "result", RestoreTest.Result.PASSED, "witness", "ver")
			.with(RestoreTest.class, "T-3", "system", "Mail", "result", RestoreTest.Result.PASSED, "notes",
					"Validated by: Ada Lind");

		assertThat(made.found(new TestWithoutWitness())).containsExactly("exercises X-1", "restore-tests T-1 test");
	}

	private static void exercise(Made made, String id, String kind, String observer, Exercise.State state) {
		made.with(Exercise.class, id, "scenario", "Mail", "kind", kind, "observer", observer, "state", state, "heldOn",
				parse("2027-01-02"));
	}

	@Test
	void whatIsCriticalCanBeBroughtBack() {
		var made = new Made().with(RecoveryPlan.class, "P-1", "system", "A-2 and its cluster", "criticality",
				Level.HIGH);
		asset(made, "A-1", "Firewall", Asset.Criticality.CRITICAL, Asset.Kind.HARDWARE, null);
		asset(made, "A-2", "Database", Asset.Criticality.CRITICAL, Asset.Kind.SOFTWARE, null);
		asset(made, "A-3", "File server", Asset.Criticality.HIGH, Asset.Kind.HARDWARE, null);
		asset(made, "A-4", "Wiki", Asset.Criticality.HIGH, Asset.Kind.SOFTWARE, null);
		asset(made, "A-5", "Forum", Asset.Criticality.LOW, Asset.Kind.SOFTWARE, true);
		asset(made, "A-6", "Head office", Asset.Criticality.CRITICAL, Asset.Kind.SITE, null);
		risk(made, "R-1", "central file server and shares", 4, 5);
		risk(made, "R-2", "Wiki", 2, 5);

		assertThat(made.found(new CriticalWithoutRecoveryPlan())).containsExactly("assets A-1", "assets A-3 risk",
				"assets A-5 backup");
	}

	@Test
	void withoutAnyPlanTheRegisterIsEmptyNotWrong() {
		var made = new Made();
		asset(made, "A-1", "Firewall", Asset.Criticality.CRITICAL, Asset.Kind.HARDWARE, null);

		assertThat(made.found(new CriticalWithoutRecoveryPlan())).isEmpty();
	}

	private static void asset(Made made, String id, String name, Asset.Criticality criticality, Asset.Kind kind,
			Boolean backup) {
		made.with(Asset.class, id, "name", name, "criticality", criticality, "kind", kind, "backupRequired", backup,
				"state", Asset.State.ACTIVE);
	}

	private static void risk(Made made, String id, String scope, int likelihood, int impact) {
		made.with(Risk.class, id, "title", id, "scope", scope, "likelihood", likelihood, "impact", impact, "state",
				Risk.State.OPEN);
	}

	@Test
	void aPlanIsAsCriticalAsItsAsset() {
		var made = new Made();
		asset(made, "A-1", "Database", Asset.Criticality.HIGH, Asset.Kind.SOFTWARE, null);
		made.with(RecoveryPlan.class, "P-1", "system", "A-1 Database", "criticality", Level.CRITICAL)
			.with(RecoveryPlan.class, "P-2", "system", "Database", "asset", "A-1", "criticality", Level.HIGH)
			.with(RecoveryPlan.class, "P-3", "system", "Mail", "criticality", Level.LOW);

		assertThat(made.facts(new CriticalityDiffers())).containsExactly(
				List.of("recovery-plans.criticality.critical", "A-1", "Database", "assets.criticality.high"));
	}

}
