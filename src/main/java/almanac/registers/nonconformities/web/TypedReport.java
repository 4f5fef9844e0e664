package almanac.registers.nonconformities.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import almanac.web.Texts;

/**
 * A report as typed into the form.
 *
 * @param errors what could not be read, by field
 */
record TypedReport(Report report, Map<String, String> errors) {

	static TypedReport of(Map<String, String> typed, Texts texts) {
		var errors = new TreeMap<String, String>();
		var report = new Report(typed.get("statement"), typed.get("requirement"),
				source(typed.getOrDefault("source", ""), texts, errors), typed.get("sourceReference"),
				typed.get("objectiveEvidence"), typed.get("reference"),
				day(typed.getOrDefault("detectedOn", ""), texts, errors), null);
		return new TypedReport(report, errors);
	}

	private static Source source(String code, Texts texts, Map<String, String> errors) {
		if (code.isEmpty()) {
			return null;
		}
		var chosen = Stream.of(Source.values()).filter((it) -> it.code().equals(code)).findFirst();
		if (chosen.isEmpty()) {
			errors.put("source", texts.of("report.source.unknown",
					Stream.of(Source.values()).map(Source::code).collect(Collectors.joining(", ")), code));
		}
		return chosen.orElse(null);
	}

	private static LocalDate day(String text, Texts texts, Map<String, String> errors) {
		try {
			return text.isBlank() ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeException ex) {
			errors.put("detectedOn", texts.of("report.day.wrong", text));
			return null;
		}
	}

}
