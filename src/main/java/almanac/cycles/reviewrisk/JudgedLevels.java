package almanac.cycles.reviewrisk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import almanac.registers.kit.Entry;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.LevelWords;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria.Score;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Computes what a judged risk comes to (RR5).
 */
@Component
class JudgedLevels {

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	JudgedLevels(Texts texts, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * @param before as the register has it
	 * @param judged as its owner judged it
	 * @param isNew whether somebody judged it
	 */
	Map<String, Object> of(Entry<Risk> before, Entry<Risk> judged, CriteriaVersion criteria, boolean isNew) {
		var current = current(judged, criteria);
		var until = LocalDate.ofInstant(this.clock.instant(), this.zone).plusMonths(current.longestMonths()).toString();
		var controls = judged.value().controls();
		var level = new LinkedHashMap<String, Object>();
		level.put("inherent", criteria.inherent(judged).map(LevelWords::of).orElse("–"));
		level.put("current", LevelWords.of(current));
		level.put("currentScore", current.score());
		level.put("above", current.above());
		level.put("appetite", criteria.value().appetite());
		level.put("authority", current.band().authority().code());
		level.put("change",
				change(criteria.current(before).filter((it) -> before.value().reviewedOn() != null).orElse(null),
						current, isNew));
		level.put("controls", controls.isEmpty() ? "–" : String.join(", ", controls));
		level.put("acceptedUntil", until);
		level.put("longestUntil", until);
		return level;
	}

	/** What is reached now, else what it is before anything is done. */
	static Score current(Entry<Risk> judged, CriteriaVersion criteria) {
		return criteria.current(judged)
			.or(() -> criteria.inherent(judged))
			.orElseThrow(
					() -> new IllegalStateException("Expected levels of %s by version %d of the criteria, found none."
						.formatted(judged.id(), criteria.version())));
	}

	private String change(Score before, Score now, boolean isNew) {
		var how = !isNew ? "kept" : (before == null) ? "first"
				: (now.score() < before.score()) ? "lower" : (now.score() > before.score()) ? "higher" : "same";
		return this.texts.of("review-risk.change." + how);
	}

}
