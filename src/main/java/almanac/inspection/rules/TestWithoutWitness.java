package almanac.inspection.rules;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Kept;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.continuity.Exercise;
import almanac.registers.continuity.RestoreTest;

import org.springframework.stereotype.Component;

/**
 * Somebody else than those who carried a restore test out saw it.
 */
@Component
class TestWithoutWitness implements Rule {

	private static final Pattern TEST = Written
		.part("restore|failover|recover|backup|wiederherstell|wiederanlauf|rücksicher");

	private static final Pattern NOBODY = Written.part("^\\s*(none|no one|nobody|n/?a|keine[rn]?|niemand|-|–)?\\s*$");

	@Override
	public String id() {
		return "test-without-witness";
	}

	@Override
	public List<String> serves() {
		return List.of("A.8.13", "A.5.30", "ZR2");
	}

	@Override
	public String cycle() {
		return "backup-restore";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var exercises = known.all(Exercise.class)
			.filter((it) -> it.value().state() == Exercise.State.HELD || it.value().state() == Exercise.State.EVALUATED)
			.filter((it) -> !it.value().plans().isEmpty()
					|| TEST.matcher(Objects.toString(it.value().kind(), "") + " " + it.value().scenario()).find())
			.filter((it) -> NOBODY.matcher(Objects.toString(it.value().observer(), "")).matches())
			.filter((it) -> Kept.of(it.value().notes())
				.named("observer|beobacht|witness|zeug")
				.filter((kept) -> !NOBODY.matcher(kept).matches())
				.isEmpty())
			.map((it) -> Finding.at("exercises", it.id(), Fact.text(it.value().scenario()),
					(it.value().heldOn() != null) ? Fact.day(it.value().heldOn()) : Fact.text("–"),
					Fact.text(Objects.toString(it.value().participants(), "–"))));
		var tests = known.all(RestoreTest.class)
			.filter((it) -> it.value().result() != RestoreTest.Result.PLANNED)
			.filter((it) -> it.value().validatedBy() == null && it.value().witness() == null)
			.filter((it) -> Kept.of(it.value().notes()).named("validat|witness|observer|zeug|geprüft").isEmpty())
			.map((it) -> Finding.at("restore-tests", it.id(), Fact.text(it.value().system())).in("test"));
		return Stream.concat(exercises, tests);
	}

}
