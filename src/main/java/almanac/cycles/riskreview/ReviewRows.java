package almanac.cycles.riskreview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import almanac.registers.kit.Entry;
import almanac.registers.risks.LevelWords;
import almanac.registers.risks.Risk;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/**
 * ReviewRows of the lists in the forms of the review.
 */
@Component
class ReviewRows {

	private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {
	};

	private final OpenRisks risks;

	private final ObjectMapper json;

	ReviewRows(OpenRisks risks, ObjectMapper json) {
		this.risks = risks;
		this.json = json;
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

	/**
	 * @param rows as the engine keeps them; {@literal null} for none
	 */
	List<Map<String, String>> read(Object rows) {
		if (rows == null) {
			return List.of();
		}
		try {
			var all = (rows instanceof List<?>) ? this.json.convertValue(rows, ROWS)
					: this.json.readValue(String.valueOf(rows), ROWS);
			return all.stream().map(ReviewRows::texts).toList();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected rows of a list, found none", ex);
		}
	}

	private static Map<String, String> texts(Map<String, Object> row) {
		var texts = new LinkedHashMap<String, String>();
		row.forEach((key, value) -> texts.put(key, Objects.toString(value, "")));
		return texts;
	}

}
