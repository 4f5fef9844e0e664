package almanac.ladder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.calendar.Holidays;
import almanac.catalogue.Rungs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableTests {

	private static final Instant LONG_AGO = Instant.parse("2026-01-01T09:00:00Z");

	private final Timetable timetable = new Timetable(Holidays.of("de"), ZoneId.of("Europe/Berlin"));

	@ParameterizedTest(name = "due {0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					# a Friday; the weeks go on over the switch to summer time
					2027-03-12T22:59:59Z | remind 03-09T05 due 03-12T05 supervisor 03-17T05 top 03-23T05 top-1 03-30T04 top-2 04-06T04
					# before Easter
					2027-03-25T22:59:59Z | remind 03-22T05 due 03-25T05 supervisor 04-01T04 top 04-07T04 top-1 04-14T04 top-2 04-21T04
					# a Sunday
					2027-03-14T22:59:59Z | remind 03-10T05 due 03-14T05 supervisor 03-17T05 top 03-23T05 top-1 03-30T04 top-2 04-06T04
					# hours, by the clock
					2027-03-13T14:00:00Z | remind 03-10T14 due 03-13T14 supervisor 03-16T14 top 03-20T14 top-1 03-27T14 top-2 04-03T14
					""")
	void rungsFallOnBusinessDaysUnlessTheTaskIsDueByTheClock(Instant due, String rungs) {
		assertThat(said(this.timetable.upTo(Instant.parse("2027-04-21T04:00:00Z"), Rungs.STANDARD, LONG_AGO, due)))
			.startsWith(rungs);
	}

	@Test
	void aRungFallsAtItsMomentAndNotBefore() {
		var due = Instant.parse("2027-03-12T22:59:59Z");

		var before = this.timetable.upTo(Instant.parse("2027-03-12T04:59:59Z"), Rungs.STANDARD, LONG_AGO, due);
		var then = this.timetable.upTo(Instant.parse("2027-03-12T05:00:00Z"), Rungs.STANDARD, LONG_AGO, due);

		assertThat(said(before)).isEqualTo("remind 03-09T05");
		assertThat(before.next().code()).isEqualTo("due");
		assertThat(said(then)).isEqualTo("remind 03-09T05 due 03-12T05");
		assertThat(then.next().code()).isEqualTo("supervisor");
	}

	@Test
	void whatFellBeforeTheTaskOpenedIsNoRung() {
		var due = Instant.parse("2027-03-12T22:59:59Z");
		var now = Instant.parse("2027-04-02T09:00:00Z");

		assertThat(said(this.timetable.upTo(now, Rungs.STANDARD, Instant.parse("2027-03-11T09:00:00Z"), due)))
			.isEqualTo("due 03-12T05 supervisor 03-17T05 top 03-23T05 top-1 03-30T04");
		assertThat(said(this.timetable.upTo(now, Rungs.STANDARD, Instant.parse("2027-04-01T09:00:00Z"), due)))
			.as("opened long after it was due")
			.isEmpty();
	}

	@Test
	void theCatalogueLeavesRungsOut() {
		var due = Instant.parse("2027-03-12T22:59:59Z");
		var now = Instant.parse("2027-04-02T09:00:00Z");

		assertThat(said(this.timetable.upTo(now, Rungs.NONE, LONG_AGO, due))).isEmpty();
		assertThat(said(this.timetable.upTo(now, new Rungs(null, true, 1, null, 14), LONG_AGO, due)))
			.isEqualTo("due 03-12T05 supervisor 03-15T05 supervisor-1 03-29T04");
		assertThat(this.timetable.upTo(now, new Rungs(3, true, 3, 7, null), LONG_AGO, due).next()).isNull();
	}

	@Test
	void nothingFallsBeyondTheHorizon() {
		var now = Instant.parse("2026-12-23T12:00:00Z");
		var horizon = this.timetable.horizon(now, 3);

		Stream.iterate(horizon, (it) -> it.plusSeconds(3600))
			.limit(1000)
			.forEach((due) -> assertThat(said(this.timetable.upTo(now, Rungs.STANDARD, LONG_AGO, due)))
				.as(due.toString())
				.isEmpty());
	}

	private static String said(Rise rise) {
		return rise.fallen()
			.stream()
			.map((it) -> it.code() + " " + it.at().toString().substring(5, 13))
			.collect(Collectors.joining(" "));
	}

}
