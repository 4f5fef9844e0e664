package almanac.registers.nonconformities.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import almanac.engine.Directory;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.intake.Complaint;
import almanac.web.Moments;
import almanac.web.Texts;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.stereotype.Component;

/**
 * Says in the language of the person what is wrong with a file, and how to mend it.
 */
@Component
public class IntakeWords {

	private static final int SHOWN = 200;

	private final Texts texts;

	private final Moments moments;

	private final Directory directory;

	IntakeWords(Texts texts, Moments moments, Directory directory) {
		this.texts = texts;
		this.moments = moments;
		this.directory = directory;
	}

	/**
	 * @param row number of the line in the file
	 * @param column as it is named in the file, empty if the whole row is meant
	 * @param value what stands there, as far as it helps to find it
	 * @param rule short name of what is wrong
	 */
	record Fault(int row, String column, String value, String rule, String message) {

		/** As the errors of all problem answers name it. */
		@JsonProperty
		String field() {
			return this.column;
		}

	}

	Fault fault(Complaint it) {
		return new Fault(it.row(), it.column(), shortened(it.value()), it.rule(), message(it));
	}

	/** With all choices, where it is about a choice. */
	private String message(Complaint it) {
		var values = it.rule().equals("source") ? new Object[] { sources() }
				: it.details()
					.stream()
					.map((value) -> (value instanceof LocalDate day) ? this.moments.day(day) : value)
					.toArray();
		return this.texts.of("intake.rule." + it.rule(), values);
	}

	private String sources() {
		return Arrays.stream(Source.values()).map(this::name).collect(Collectors.joining(", "));
	}

	/** The name of somebody by the login name. */
	public String person(String login) {
		return this.directory.nameOf(login).orElse(login);
	}

	public String name(Source source) {
		return this.texts.of("source." + source.code());
	}

	public static String shortened(String text) {
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + " …" : text;
	}

}
