package almanac.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;

/**
 * Days and times as the person in front of the page reads them: in the person's language
 * and zone, by default that of the organisation.
 */
@Component
public class Moments {

	private static final Duration HOURS = Duration.ofHours(96);

	private final ZoneId organisation;

	Moments(@Value("${almanac.zone}") ZoneId organisation) {
		this.organisation = organisation;
	}

	/** Like 24 Nov 2026; empty for {@literal null}. */
	public String day(Instant at) {
		return (at != null) ? day(at.atZone(zone()).toLocalDate()) : "";
	}

	/** Like 24 Nov 2026; empty for {@literal null}. */
	public String day(LocalDate day) {
		return (day != null) ? formatter(isGerman() ? "d. MMM yyyy" : "d MMM yyyy").format(day) : "";
	}

	/** Like 24 Nov 2026, 14:30; empty for {@literal null}. */
	public String time(Instant at) {
		return (at != null) ? day(at) + ", " + hour(at) : "";
	}

	/** Like 14:30. */
	public String hour(Instant at) {
		return formatter("HH:mm").format(at.atZone(zone()));
	}

	/** Up to four days in hours, as laws and recovery times are told. */
	public static String span(Duration duration) {
		var parts = new ArrayList<String>();
		var days = (duration.compareTo(HOURS) > 0) ? duration.toDays() : 0;
		var hours = duration.minusDays(days).toHours();
		if (days > 0) {
			parts.add(days + " d");
		}
		if (hours > 0) {
			parts.add(hours + " h");
		}
		if (duration.toMinutesPart() > 0 || parts.isEmpty()) {
			parts.add(duration.toMinutesPart() + " min");
		}
		return String.join(" ", parts);
	}

	/** Of the person in front of the page, else of the organisation. */
	public ZoneId zone() {
		return (LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext context
				&& context.getTimeZone() != null) ? context.getTimeZone().toZoneId() : this.organisation;
	}

	private static DateTimeFormatter formatter(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, isGerman() ? Locale.GERMAN : Locale.ENGLISH);
	}

	private static boolean isGerman() {
		return Language.current().equals(Locale.GERMAN);
	}

}
