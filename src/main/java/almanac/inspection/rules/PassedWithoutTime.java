package almanac.inspection.rules;

import java.util.List;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.continuity.RestoreTest;

import org.springframework.stereotype.Component;

/**
 * A test that passed says how long it took, and no longer than the recovery time allows.
 */
@Component
class PassedWithoutTime implements Rule {

	@Override
	public String id() {
		return "passed-without-time";
	}

	@Override
	public List<String> serves() {
		return List.of("A.8.13", "A.5.30", "ZR1");
	}

	@Override
	public String cycle() {
		return "backup-restore";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var plans = known.all(RecoveryPlan.class)
			.filter((it) -> it.value().lastResult() == RecoveryPlan.Result.PASSED)
			.flatMap((it) -> plan(it.id(), it.value()));
		var tests = known.all(RestoreTest.class)
			.filter((it) -> it.value().result() == RestoreTest.Result.PASSED)
			.filter((it) -> it.value().startedAt() == null || it.value().restoredAt() == null)
			.map((it) -> Finding.at("restore-tests", it.id(), Fact.text(it.value().system())).in("test"));
		return Stream.concat(plans, tests);
	}

	private static Stream<Finding> plan(String id, RecoveryPlan plan) {
		if (plan.lastTook() == null) {
			return Stream.of(Finding.at("recovery-plans", id, Fact.text(plan.system()),
					(plan.lastTest() != null) ? Fact.day(plan.lastTest()) : Fact.text("–")));
		}
		return (plan.recoveryTime() == null || plan.lastTook().compareTo(plan.recoveryTime()) <= 0) ? Stream.empty()
				: Stream.of(
						Finding
							.at("recovery-plans", id, Fact.text(plan.system()), Fact.span(plan.lastTook()),
									Fact.span(plan.recoveryTime()))
							.in("slow"));
	}

}
