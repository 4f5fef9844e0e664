package almanac.registers.risks.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.RiskCriteria;
import almanac.registers.risks.RiskCriteria.Authority;
import almanac.registers.risks.RiskCriteria.Band;
import almanac.registers.risks.RiskCriteria.Wording;
import almanac.web.Language;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Criteria and their fields in words.
 */
@Component("criteriaWords")
class CriteriaWords {

	private static final Pattern STEP = Pattern
		.compile("(?<scale>likelihood|impact)\\.(?<step>\\d+)\\.(?<part>label|description)(\\.(?<language>en|de))?");

	private static final Pattern CELL = Pattern.compile("scores\\.(?<likelihood>\\d+)\\.(?<impact>\\d+)");

	private static final Pattern BAND = Pattern
		.compile("bands\\.(?<band>\\d+)\\.(?<part>name|from|to|authority|months)(\\.(?<language>en|de))?");

	private static final int SHADES = 6;

	private final Texts texts;

	CriteriaWords(Texts texts) {
		this.texts = texts;
	}

	/** What one version changed. */
	record Change(String label, String before, String after) {
	}

	/** A version with what it changed; nothing for the first. */
	record Step(CriteriaVersion version, List<Change> changes) {
	}

	/** The field by a name people know, empty for the criteria as a whole. */
	public String label(String field) {
		var step = STEP.matcher(field);
		if (step.matches()) {
			return this.texts.of("criteria.field.step", this.texts.of("criteria.scale." + step.group("scale")),
					step.group("step"), this.texts.of("criteria.part." + step.group("part")))
					+ language(step.group("language"));
		}
		var cell = CELL.matcher(field);
		if (cell.matches()) {
			return this.texts.of("criteria.field.cell", cell.group("likelihood"), cell.group("impact"));
		}
		var band = BAND.matcher(field);
		if (band.matches()) {
			return this.texts.of("criteria.field.band", band.group("band"),
					this.texts.of("criteria.part." + band.group("part"))) + language(band.group("language"));
		}
		return this.texts.find("criteria.field." + field.replaceAll("\\.\\d+$", "")).orElse("");
	}

	private String language(String language) {
		return (language != null) ? " (" + this.texts.of("criteria.language." + language) + ")" : "";
	}

	public String in(Wording words) {
		return (words != null) ? words.in(Language.current()) : "";
	}

	/** Who may accept risks of the level, and for how long at most. */
	public String acceptance(Band band) {
		var who = authority(band.authority());
		return (band.months() != null) ? this.texts.of("criteria.acceptance.months", who, band.months()) : who;
	}

	public String authority(Authority it) {
		return this.texts.of("criteria.authority." + it.code());
	}

	/** The class of a level by its rank, for the page. */
	public String look(int rank, int bands) {
		return "shade-" + shade(rank, bands);
	}

	/** From 1 to 6: colours follow the rank, not the taste. */
	static int shade(int rank, int bands) {
		return (bands < 2) ? 1 : 1 + Math.round((rank - 1) * (SHADES - 1f) / (bands - 1));
	}

	List<Change> changes(RiskCriteria before, RiskCriteria after) {
		var old = CriteriaForm.of(before);
		var now = CriteriaForm.of(after);
		var fields = new LinkedHashSet<>(old.keySet());
		fields.addAll(now.keySet());
		return fields.stream()
			.filter((it) -> !Objects.equals(old.getOrDefault(it, ""), now.getOrDefault(it, "")))
			.map((it) -> new Change(label(it), said(it, old), said(it, now)))
			.toList();
	}

	private String said(String field, Map<String, String> typed) {
		var text = typed.getOrDefault(field, "");
		return (field.endsWith(".authority") && !text.isEmpty()) ? this.texts.of("criteria.authority." + text) : text;
	}

}
