package almanac.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days and times as people write them: ISO or with dots. What has two readings has none.
 */
public final class WrittenTime {

	private static final List<DateTimeFormatter> DAYS = strict("uuuu-MM-dd", "d.M.uuuu");

	private static final List<DateTimeFormatter> TIMES = strict("uuuu-MM-dd[' ']['T']HH:mm[:ss[.SSS]]",
			"d.M.uuuu[' ']['T']HH:mm[:ss]");

	private WrittenTime() {
	}

	/** Empty if it is no day, or says more than a day. */
	public static Optional<LocalDate> day(String text) {
		return read(text, DAYS, LocalDate::from);
	}

	/** By the clock of the place that is meant; empty if it is no day with a time. */
	public static Optional<LocalDateTime> time(String text) {
		return read(text, TIMES, LocalDateTime::from);
	}

	private static <T> Optional<T> read(String text, List<DateTimeFormatter> formats, TemporalQuery<T> as) {
		return formats.stream().flatMap((format) -> {
			try {
				return Stream.of(format.parse(text, as));
			}
			catch (DateTimeException ex) {
				return Stream.empty();
			}
		}).findFirst();
	}

	private static List<DateTimeFormatter> strict(String... patterns) {
		return Stream.of(patterns)
			.map((it) -> DateTimeFormatter.ofPattern(it).withResolverStyle(ResolverStyle.STRICT))
			.toList();
	}

}
