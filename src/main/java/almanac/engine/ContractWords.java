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
