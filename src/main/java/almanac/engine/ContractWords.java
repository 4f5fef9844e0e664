package almanac.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Says in the person's language what is wrong about an answer and how to mend it.
 */
@Component
class ContractWords {

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern(", HH:mm");

	private static final Pattern ROW = Pattern.compile(".*\\[(\\d+)].*");

	private final Texts texts;

	private final Moments moments;

	ContractWords(Texts texts, Moments moments) {
		this.texts = texts;
		this.moments = moments;
	}

	/** About the whole task. */
	Violation task(String rule, String key, Object... details) {
		return at("", rule, key, details);
	}

	/** About an answer that the text does not name. */
	Violation at(String path, String rule, String key, Object... details) {
		return new Violation(path, rule, this.texts.of(key, details));
	}

	/** Which text asks for an answer that is not there. */
	static String missing(Field field) {
		return switch (field.kind()) {
			case LIST -> "rows";
			case CHECKBOX -> "ticked";
			default -> field.label().endsWith("?") ? "answer" : "required";
		};
	}

	String say(String key) {
		return this.texts.of(key);
	}

	/**
	 * @param path where the answer belongs, e.g. {@code actions[0].owner}
	 * @param label of the question or the column; the text's first value
	 */
	Violation about(String path, String label, String rule, String key, Object... details) {
		var values = new Object[details.length + 1];
		values[0] = label(path, label);
		System.arraycopy(details, 0, values, 1, details.length);
		return at(path, rule, key, values);
	}

	/**
	 * As {@link #about}, the row being known by a name instead of its place.
	 * @param row {@literal null} for none
	 */
	Violation inRow(String path, String label, String row, String rule, String key, Object... details) {
		if (row == null) {
			return about(path, label, rule, key, details);
		}
		var named = about("", this.texts.of("contract.cell.named", label, row), rule, key, details);
		return new Violation(path, rule, named.message());
	}

	/** What the model says about a row, which it cannot name. */
	Violation said(String path, String row, String rule, String words) {
		var place = ROW.matcher(path);
		return new Violation(path, rule, (row != null) ? this.texts.of("contract.said", row, words) : place.matches()
				? this.texts.of("contract.said.row", Integer.parseInt(place.group(1)) + 1, words) : words);
	}

	String day(LocalDate day) {
		return this.moments.day(day);
	}

	/** A day, with its time if it has one. */
	String moment(Temporal at) {
		var day = day(LocalDate.from(at));
		return (at instanceof LocalDateTime time) ? day + time.format(HOUR) : day;
	}

	String roles(Collection<String> roles) {
		return roles.stream()
			.map((role) -> this.texts.find("role." + role).orElse(role))
			.collect(Collectors.joining(" " + this.texts.of("contract.or") + " "));
	}

	private String label(String path, String label) {
		var row = ROW.matcher(path);
		return row.matches() ? this.texts.of("contract.cell", label, Integer.parseInt(row.group(1)) + 1) : label;
	}

}
