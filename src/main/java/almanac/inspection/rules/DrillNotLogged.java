package almanac.inspection.rules;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.competence.Training;
import almanac.registers.continuity.Exercise;
import almanac.registers.kit.Entry;

import org.springframework.stereotype.Component;

/**
 * A drill that counts as training stands in the log of exercises.
 */
@Component
class DrillNotLogged implements Rule {

	private static final Pattern DRILL = Written.part("drill|table.?top|notfallübung|planspiel|übung|exercise");

	/** Logged some days later or prepared some days before. */
	private static final int NEAR = 7;

	@Override
	public String id() {
		return "drill-not-logged";
	}

	@Override
	public List<String> serves() {
		return List.of("A.5.24", "A.5.30", "7.5.3", "CR8");
	}

	@Override
	public String cycle() {
		return "awareness-training";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var exercises = known.all(Exercise.class).toList();
		return exercises.isEmpty() ? Stream.empty() : known.all(Training.class)
			.filter((it) -> it.value().state() == Training.State.COMPLETED && it.value().completedOn() != null)
			.filter((it) -> DRILL.matcher(Objects.toString(it.value().kind(), "") + " " + it.value().training()).find())
			.filter((it) -> exercises.stream().noneMatch((exercise) -> isIt(exercise, it.value())))
			.map((it) -> Finding
				.at("trainings", it.id(), Fact.text(it.value().training()), Fact.day(it.value().completedOn()),
						Fact.text(Objects.toString(it.value().evidence(), "–")))
				.with("exercises"));
	}

	private static boolean isIt(Entry<Exercise> exercise, Training training) {
		var held = exercise.value().heldOn();
		return (held != null && Math.abs(ChronoUnit.DAYS.between(held, training.completedOn())) <= NEAR)
				|| Objects.toString(training.evidence(), "").contains(exercise.id());
	}

}
