package almanac.cycles.restoretest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import almanac.engine.ListValue;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.continuity.RestoreTest;
import almanac.registers.continuity.RestoreTest.Result;
import almanac.registers.kit.Register;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The entry of a restore test in its register, written step by step by whoever does the
 * step.
 */
@Component
class Protocol {

	private final Register<RestoreTest> tests;

	private final Register<RecoveryPlan> plans;

	private final ZoneId zone;

	Protocol(Register<RestoreTest> tests, Register<RecoveryPlan> plans, @Value("${almanac.zone}") ZoneId zone) {
		this.tests = tests;
		this.plans = plans;
		this.zone = zone;
	}

	RestoreTest of(String test) {
		return this.tests.find(test).orElseThrow().value();
	}

	/**
	 * @return number of the test
	 */
	String begins(Plan plan, String run, String seed, LocalDateTime outage, String author) {
		var values = new HashMap<String, Object>();
		values.put("system", plan.asset().value().name());
		values.put("asset", plan.asset().id());
		values.put("plan", plan.number());
		values.put("run", run);
		values.put("drawn", seed);
		values.put("outageAt", outage.atZone(this.zone).toInstant());
		values.put("result", Result.PLANNED);
		values.put("nonconformities", List.of());
		return this.tests.add(null, this.tests.type().of(values), author, "Outage drawn for " + run).id();
	}

	void planned(String test, String kind, String backup, Instant backedUpAt, String author) {
		change(test, Map.of("kind", kind, "backup", backup, "backedUpAt", backedUpAt), author, "Restore planned");
	}

	void restored(String test, Instant startedAt, Instant restoredAt, Instant lastRecoverable, Object log,
			String author) {
		var values = new HashMap<String, Object>();
		values.put("startedAt", startedAt);
		values.put("restoredAt", restoredAt);
		values.put("lastRecoverable", lastRecoverable);
		values.put("log", shortened(
				ListValue.rows(log).stream().map((it) -> it.get("name")).collect(Collectors.joining(", ")), 300));
		values.put("performedBy", author);
		change(test, values, author, "Restore carried out");
	}

	void validated(String test, Object checks, String author) {
		var lines = ListValue.rows(checks)
			.stream()
			.map((it) -> "%s: %s".formatted(it.get("check"), Objects.toString(it.get("found"), "")))
			.collect(Collectors.joining("\n"));
		change(test, Map.of("checks", shortened(lines, 2000), "validatedBy", author), author, "Data validated");
	}

	void witnessed(String test, String author) {
		change(test, Map.of("witness", author), author, "Restore test witnessed");
	}

	/** The recovery plan tells its last test from now on, too. */
	void judged(String test, Result result, Plan plan, String next, String author) {
		change(test, Map.of("result", result), author, "Judged by the times that were noted");
		if (plan.plan() != null) {
			var tested = of(test);
			var values = new HashMap<String, Object>();
			values.put("lastTest", LocalDate.ofInstant(tested.startedAt(), this.zone));
			values.put("lastResult", RecoveryPlan.Result.valueOf(result.name()));
			values.put("lastTook", tested.took());
			values.put("nextTest", day(next));
			this.plans.amend(plan.plan(), values, author, "Restore test " + test);
		}
	}

	void repeated(Plan plan, String next, String author) {
		if (plan.plan() != null) {
			this.plans.amend(plan.plan(), Collections.singletonMap("nextTest", day(next)), author,
					"The restore test failed");
		}
	}

	private static LocalDate day(String iso) {
		return iso.isEmpty() ? null : LocalDate.parse(iso);
	}

	void raised(String test, String nonconformity, String author) {
		change(test, Map.of("nonconformities", List.of(nonconformity)), author, "Nonconformity raised");
	}

	private void change(String test, Map<String, Object> changes, String author, String reason) {
		this.tests.amend(this.tests.find(test).orElseThrow(), changes, author, reason);
	}

	private static String shortened(String text, int most) {
		return (text.length() > most) ? text.substring(0, most - 1) + "…" : text;
	}

}
