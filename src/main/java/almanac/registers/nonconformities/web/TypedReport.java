package almanac.registers.nonconformities.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import almanac.web.Code;

/**
 * A report as typed into the form.
 *
 * @param errors what could not be read, by field
 */
record TypedReport(Report report, Map<String, String> errors) {

	static TypedReport of(Map<String, String> typed) {
		var errors = new TreeMap<String, String>();
		var report = new Report(typed.get("statement"), typed.get("requirement"),
				source(typed.getOrDefault("source", ""), errors), typed.get("sourceReference"),
				typed.get("objectiveEvidence"), typed.get("reference"),
				day(typed.getOrDefault("detectedOn", ""), errors), null);
		return new TypedReport(report, errors);
	}

	private static Source source(String code, Map<String, String> errors) {
		try {
			return code.isEmpty() ? null : Code.of(Source.class, code);
		}
		catch (IllegalArgumentException ex) {
			errors.put("source", "Choose one of the list. " + ex.getMessage());
			return null;
		}
	}

	private static LocalDate day(String text, Map<String, String> errors) {
		try {
			return text.isBlank() ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeException ex) {
			errors.put("detectedOn", "Give a day like 2027-03-31, or leave it empty. Found '%s'.".formatted(text));
			return null;
		}
	}

}
