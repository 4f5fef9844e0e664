package almanac.registers.risks;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import almanac.registers.risks.RiskCriteria.Score;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.web.Language;

/**
 * Levels and scales in words, in the language of whoever reads.
 */
public final class LevelWords {

	private LevelWords() {
	}

	/** As in {@code 12 (High)}. */
	public static String of(Score score) {
		return "%d (%s)".formatted(score.score(), score.band().name().in(Language.current()));
	}

	/**
	 * The steps of a scale as choices of a form: {@code value} counted from 1 and
	 * {@code label}.
	 */
	public static List<Map<String, Object>> choices(List<Step> scale) {
		return IntStream.rangeClosed(1, scale.size())
			.mapToObj((it) -> Map.<String, Object>of("value", String.valueOf(it), "label",
					"%d %s".formatted(it, scale.get(it - 1).label().in(Language.current()))))
			.toList();
	}

}
