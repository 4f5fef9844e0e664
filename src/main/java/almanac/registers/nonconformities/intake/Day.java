package almanac.registers.nonconformities.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days as people write them into registers. What has two readings has none.
 */
final class Day {

	private static final int FIRST_YEAR = 1970;

	private static final DateTimeFormatter ISO = strict("uuuu-MM-dd");

	private static final DateTimeFormatter ISO_WITH_TIME = strict("uuuu-MM-dd[' ']['T']HH:mm[:ss]");

	private static final DateTimeFormatter GERMAN = strict("d.M.uuuu");

	private Day() {
	}

	/** Empty if it is no day, or one of a year nobody means. */
	static Optional<LocalDate> of(String text) {
		return Stream.of(ISO, GERMAN, ISO_WITH_TIME)
			.flatMap((format) -> read(text, format).stream())
			.findFirst()
			.filter((day) -> day.getYear() >= FIRST_YEAR);
	}

	private static Optional<LocalDate> read(String text, DateTimeFormatter format) {
		try {
			return Optional.of(LocalDate.parse(text, format));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static DateTimeFormatter strict(String pattern) {
		return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
	}

}
