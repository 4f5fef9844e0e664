package almanac.registers.risks.web;

import java.util.List;
import java.util.stream.IntStream;

import almanac.engine.Choice;
import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.web.Offers;
import almanac.registers.risks.Levels;
import almanac.web.Language;

import org.springframework.stereotype.Component;

/**
 * The steps of the scales in force, to choose from.
 */
@Component
class LevelOffers implements Offers {

	private final Levels levels;

	LevelOffers(Levels levels) {
		this.levels = levels;
	}

	@Override
	public List<Choice> of(RegisterType<?> type, Field field) {
		var steps = this.levels.steps(type, field);
		return IntStream.range(0, steps.size())
			.mapToObj((at) -> new Choice(String.valueOf(at + 1),
					"%d %s".formatted(at + 1, steps.get(at).label().in(Language.current()))))
			.toList();
	}

}
