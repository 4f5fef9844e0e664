package almanac.cycles.riskreview;

import java.util.LinkedHashMap;
import java.util.Map;

import almanac.registers.kit.Entry;
import almanac.registers.risks.LevelWords;
import almanac.registers.risks.Risk;

import org.springframework.stereotype.Component;

/**
 * ReviewRows of the lists in the forms of the review.
 */
@Component
class ReviewRows {

	private final OpenRisks risks;

	ReviewRows(OpenRisks risks) {
		this.risks = risks;
	}

	Map<String, Object> due(Entry<Risk> risk, String reasons) {
		var row = named(risk);
		row.put("level", level(risk));
		row.put("holder", this.risks.ownerOf(risk));
		row.put("reasons", reasons);
		return row;
	}

	Map<String, Object> named(Entry<Risk> risk) {
		var row = new LinkedHashMap<String, Object>();
		row.put("risk", risk.id());
		row.put("title", risk.value().title());
		return row;
	}

	/** What is compared at the end. */
	Map<String, Object> snapshot(Entry<Risk> risk) {
		var row = new LinkedHashMap<String, Object>();
		row.put("risk", risk.id());
		row.put("version", String.valueOf(risk.version()));
		row.put("score", this.risks.score(risk).map((it) -> String.valueOf(it.score())).orElse(""));
		row.put("level", level(risk));
		return row;
	}

	String level(Entry<Risk> risk) {
		return this.risks.score(risk).map(LevelWords::of).orElse("–");
	}

}
