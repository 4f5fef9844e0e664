package almanac.inspection.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.competence.Training;
import almanac.registers.kit.Entry;
import almanac.registers.objectives.Objective;
import almanac.registers.reviews.ReviewItem;

import org.springframework.stereotype.Component;

/**
 * A completion rate that is quoted is what the trainings give, and who is done is
 * complete.
 */
@Component
class CompletionDiffers implements Rule {

	private static final Pattern COMPLETION = Written
		.part("complet|acknowledg|attend|trained|abgeschlossen|abschluss|teilnahm|teilgenommen|kenntnisnahme|geschult");

	private static final BigDecimal ROUNDED = new BigDecimal("0.6");

	@Override
	public String id() {
		return "completion-differs";
	}

	@Override
	public List<String> serves() {
		return List.of("7.2", "7.3", "A.6.3", "TR1", "OR4");
	}

	@Override
	public String cycle() {
		return "awareness-training";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var trainings = new ArrayList<Entry<Training>>();
		known.all(Training.class).filter((it) -> Shares.of(it.value()).isPresent()).forEach(trainings::add);
		var reviews = known.all(ReviewItem.class)
			.filter((it) -> Meetings.isFigure(it.value()))
			.flatMap((it) -> compared("review-items", it.id(), it.value().item(), it.value().outcome(), trainings));
		var objectives = known.all(Objective.class)
			.flatMap((it) -> compared("objectives", it.id(), it.value().objective() + " " + it.value().metric(),
					it.value().currentValue(), trainings));
		return Stream.of(reviews, objectives, unfinished(trainings)).flatMap((it) -> it);
	}

	private static Stream<Finding> compared(String register, String id, String text, String value,
			List<Entry<Training>> trainings) {
		var said = Optional.ofNullable(value).flatMap(Written::percent);
		if (said.isEmpty() || !COMPLETION.matcher(text).find()) {
			return Stream.empty();
		}
		var about = Stems.of(text);
		var most = trainings.stream()
			.mapToLong((it) -> Stems.shared(Stems.of(it.value().training()), about))
			.max()
			.orElse(0);
		var meant = trainings.stream()
			.filter((it) -> most > 0 && Stems.shared(Stems.of(it.value().training()), about) == most)
			.toList();
		if (meant.isEmpty()
				|| meant.stream().anyMatch((it) -> agrees(said.get(), Shares.of(it.value()).orElseThrow()))) {
			return Stream.empty();
		}
		var it = meant.get(0);
		var share = Shares.of(it.value()).orElseThrow();
		return Stream
			.of(Finding
				.at(register, id, Fact.text(value), Fact.text(it.id()), Fact.text(it.value().training()),
						Fact.text(share.part()), Fact.text(share.whole()), Fact.number(share.percent()))
				.with("trainings"));
	}

	private static boolean agrees(BigDecimal said, Shares share) {
		return said.subtract(share.percent()).abs().compareTo(ROUNDED) <= 0;
	}

	private static Stream<Finding> unfinished(List<Entry<Training>> trainings) {
		return trainings.stream().filter((it) -> it.value().state() == Training.State.COMPLETED).flatMap((it) -> {
			var share = Shares.of(it.value()).orElseThrow();
			return (share.part() >= share.whole()) ? Stream.empty()
					: Stream.of(
							Finding
								.at("trainings", it.id(), Fact.text(share.part()), Fact.text(share.whole()),
										Fact.number(share.percent()))
								.in("unfinished"));
		});
	}

}
