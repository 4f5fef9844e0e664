package almanac.registers.risks.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.registers.risks.RiskCriteria;
import almanac.registers.risks.RiskCriteria.Authority;
import almanac.registers.risks.RiskCriteria.Band;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.registers.risks.RiskCriteria.Wording;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

/**
 * Criteria as they are typed, field by field; fields are named as the check names them.
 */
final class CriteriaForm {

	/** How many steps and levels the form has room for. */
	private static final int MOST = 6;

	private static final List<String> COUNTS = List.of("likelihood.steps", "impact.steps", "bands.count");

	private final Map<String, String> typed;

	private final Texts texts;

	private final List<Fault> faults = new ArrayList<>();

	CriteriaForm(Map<String, String> typed, Texts texts) {
		this.typed = typed;
		this.texts = texts;
	}

	/** The fields with what is in force, in the order of the form. */
	static Map<String, String> of(RiskCriteria it) {
		var typed = new LinkedHashMap<String, String>();
		typed.put("likelihood.steps", String.valueOf(it.likelihood().size()));
		typed.put("impact.steps", String.valueOf(it.impact().size()));
		steps("likelihood", it.likelihood(), typed);
		steps("impact", it.impact(), typed);
		for (var row = 1; row <= it.scores().size(); row++) {
			for (var column = 1; column <= it.scores().get(row - 1).size(); column++) {
				typed.put("scores.%d.%d".formatted(row, column), text(it.scores().get(row - 1).get(column - 1)));
			}
		}
		typed.put("bands.count", String.valueOf(it.bands().size()));
		for (var at = 1; at <= it.bands().size(); at++) {
			var band = it.bands().get(at - 1);
			wording("bands.%d.name".formatted(at), band.name(), typed);
			typed.put("bands.%d.from".formatted(at), text(band.from()));
			typed.put("bands.%d.to".formatted(at), text(band.to()));
			typed.put("bands.%d.authority".formatted(at), band.authority().code());
			typed.put("bands.%d.months".formatted(at), text(band.months()));
		}
		typed.put("appetite", text(it.appetite()));
		return typed;
	}

	private static void steps(String scale, List<Step> steps, Map<String, String> typed) {
		for (var at = 1; at <= steps.size(); at++) {
			wording("%s.%d.label".formatted(scale, at), steps.get(at - 1).label(), typed);
			wording("%s.%d.description".formatted(scale, at), steps.get(at - 1).description(), typed);
		}
	}

	private static void wording(String field, Wording words, Map<String, String> typed) {
		typed.put(field + ".en", (words != null) ? Objects.toString(words.en(), "") : "");
		typed.put(field + ".de", (words != null) ? Objects.toString(words.de(), "") : "");
	}

	private static String text(Object value) {
		return Objects.toString(value, "");
	}

	/** The criteria as far as they can be read. */
	RiskCriteria read() {
		var likelihoods = count("likelihood.steps");
		var impacts = count("impact.steps");
		return new RiskCriteria(steps("likelihood", likelihoods), steps("impact", impacts),
				each(likelihoods, (row) -> each(impacts, (column) -> number("scores.%d.%d".formatted(row, column)))),
				each(count("bands.count"), this::band), number("appetite"));
	}

	/** What cannot be read. */
	List<Fault> faults() {
		return this.faults;
	}

	/** As many fields as were asked for; cells there was no place for are multiplied. */
	Map<String, String> resized(boolean multiplied) {
		var resized = new LinkedHashMap<>(this.typed);
		COUNTS.forEach((it) -> resized.put(it, String.valueOf(count(it))));
		for (var row = 1; row <= count("likelihood.steps"); row++) {
			for (var column = 1; column <= count("impact.steps"); column++) {
				var cell = "scores.%d.%d".formatted(row, column);
				var known = multiplied ? "" : resized.getOrDefault(cell, "");
				resized.put(cell, known.isBlank() ? String.valueOf(row * column) : known);
			}
		}
		return resized;
	}

	private int count(String field) {
		var text = this.typed.getOrDefault(field, "").strip();
		return text.matches("\\d") ? Math.min(Integer.parseInt(text), MOST) : 0;
	}

	private List<Step> steps(String scale, int count) {
		return each(count, (at) -> new Step(wording("%s.%d.label".formatted(scale, at)),
				wording("%s.%d.description".formatted(scale, at))));
	}

	private Band band(int at) {
		var field = "bands.%d.".formatted(at);
		return new Band(wording(field + "name"), number(field + "from"), number(field + "to"),
				authority(field + "authority"), number(field + "months"));
	}

	private Wording wording(String field) {
		return new Wording(this.typed.get(field + ".en"), this.typed.get(field + ".de"));
	}

	private Integer number(String field) {
		var text = this.typed.getOrDefault(field, "").strip();
		if (!text.isEmpty() && !text.matches("-?\\d{1,6}")) {
			this.faults.add(new Fault(field, "number", this.texts.of("criteria.rule.number", text)));
		}
		return text.matches("-?\\d{1,6}") ? Integer.valueOf(text) : null;
	}

	private Authority authority(String field) {
		var text = this.typed.getOrDefault(field, "");
		var found = Stream.of(Authority.values()).filter((it) -> it.code().equals(text)).findFirst();
		if (found.isEmpty() && !text.isEmpty()) {
			this.faults.add(new Fault(field, "choice", this.texts.of("criteria.rule.choice", text,
					Stream.of(Authority.values()).map(Authority::code).toList())));
		}
		return found.orElse(null);
	}

	private static <T> List<T> each(int count, IntFunction<T> item) {
		var list = new ArrayList<T>();
		IntStream.rangeClosed(1, count).forEach((at) -> list.add(item.apply(at)));
		return list;
	}

}
