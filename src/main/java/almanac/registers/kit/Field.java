package almanac.registers.kit;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a register asks about each of its entries.
 *
 * @param key name of the component
 * @param column name of the column in the table of versions
 * @param most longest text, {@literal null} for no text
 * @param codes what can be chosen, empty if it is no choice
 * @param refers name of the register it refers to, or {@literal null}
 */
public record Field(String key, String column, Kind kind, Class<?> type, boolean needed, Integer most,
		List<String> codes, String refers) {

	/** Longer texts get more than one line. */
	private static final int LINE = 300;

	private static final int LONGEST = 4000;

	/**
	 * How it is typed and shown.
	 */
	public enum Kind {

		LINE, TEXT, NUMBER, DATE, MOMENT, YES_NO, CHOICE, DURATION, PERSON, LINK, LINKS

	}

	static Field of(RecordComponent component) {
		var type = component.getType();
		var size = component.getAccessor().getAnnotation(Size.class);
		var refers = component.getAnnotation(Refers.class);
		var most = (type == String.class) ? ((size != null) ? size.max() : LONGEST) : null;
		return new Field(component.getName(), snake(component.getName()), kind(component, most), type,
				Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
					.anyMatch((it) -> component.getAccessor().isAnnotationPresent(it)),
				most, codes(type), (refers != null) ? refers.value() : null);
	}

	private static Kind kind(RecordComponent component, Integer most) {
		var type = component.getType();
		if (component.isAnnotationPresent(Refers.class)) {
			return (type == List.class) ? Kind.LINKS : Kind.LINK;
		}
		if (component.isAnnotationPresent(PersonRef.class)) {
			return Kind.PERSON;
		}
		if (type == String.class) {
			return (most <= LINE) ? Kind.LINE : Kind.TEXT;
		}
		if (type.isEnum()) {
			return Kind.CHOICE;
		}
		if (type == Integer.class || type == BigDecimal.class) {
			return Kind.NUMBER;
		}
		if (type == LocalDate.class) {
			return Kind.DATE;
		}
		if (type == Instant.class) {
			return Kind.MOMENT;
		}
		if (type == Boolean.class) {
			return Kind.YES_NO;
		}
		if (type == Duration.class) {
			return Kind.DURATION;
		}
		throw new IllegalArgumentException(
				"%s of %s: registers hold no %s. Known: String, Integer, BigDecimal, Boolean,"
						+ " LocalDate, Instant, Duration, enums of codes, lists of numbers of other registers."
							.formatted(component.getName(), component.getDeclaringRecord().getSimpleName(),
									type.getSimpleName()));
	}

	private static List<String> codes(Class<?> type) {
		return Code.class.isAssignableFrom(type) && type.isEnum()
				? Stream.of(type.getEnumConstants()).map((it) -> ((Code) it).code()).toList() : List.of();
	}

	static String snake(String camel) {
		return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

	/** Whether the value stands in a table of its own. */
	public boolean apart() {
		return this.kind == Kind.LINKS;
	}

}
