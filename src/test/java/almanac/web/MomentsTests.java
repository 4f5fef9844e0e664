package almanac.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTests {

	private static final Instant LATE = Instant.parse("2026-03-31T22:30:00Z");

	private final Moments moments = new Moments(ZoneId.of("Europe/Berlin"));

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void withoutAChoiceTheZoneIsThatOfTheOrganisation() {
		LocaleContextHolder.setLocaleContext(new SimpleTimeZoneAwareLocaleContext(Locale.ENGLISH, null));
		assertThat(this.moments.time(LATE)).isEqualTo("1 Apr 2026, 00:30");
	}

	@Test
	void aPersonElsewhereReadsTheDayOfThatPlace() {
		LocaleContextHolder.setLocaleContext(
				new SimpleTimeZoneAwareLocaleContext(Locale.GERMANY, TimeZone.getTimeZone("America/New_York")));
		assertThat(this.moments.time(LATE)).isEqualTo("31. März 2026, 18:30");
		assertThat(this.moments.day(LATE)).isEqualTo("31. März 2026");
	}

	@Test
	void nothingIsShownAsNothing() {
		assertThat(this.moments.time(null)).isEmpty();
		assertThat(this.moments.day((Instant) null)).isEmpty();
	}

}
