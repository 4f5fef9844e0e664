package almanac.calendar.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.calendar.Calendar;
import almanac.calendar.Entry;
import almanac.calendar.Occurrence;
import almanac.calendar.State;
import almanac.calendar.web.Mark.Kind;
import almanac.web.Language;
import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A year at a glance: what was planned, what was done, what is to be expected.
 */
@Component
class YearPlan {

	private final Calendar calendar;

	private final EntryWords words;

	private final Texts texts;

	private final Moments moments;

	private final Clock clock;

	private final ZoneId zone;

	YearPlan(Calendar calendar, EntryWords words, Texts texts, Moments moments, Clock clock,
			@Value("${almanac.zone}") ZoneId zone) {
		this.calendar = calendar;
		this.words = words;
		this.texts = texts;
		this.moments = moments;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * @param scope what the register calls it, {@literal null} for one run for all, as is
	 * its number
	 * @param next day of the next start in words, empty if it is waited for
	 */
	record Row(long id, String name, String scope, String number, String rhythm, String owner, boolean active,
			String next, List<Cell> cells) {
	}

	List<String> months() {
		return Stream.of(Month.values())
			.map((it) -> it.getDisplayName(TextStyle.SHORT_STANDALONE, Language.current()))
			.toList();
	}

	int thisYear() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone).getYear();
	}

	List<Row> rows(int year) {
		var runs = this.calendar.touching(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
			.stream()
			.collect(Collectors.groupingBy(Occurrence::entry));
		var entries = this.calendar.entries();
		var scopes = this.words.scopes(entries);
		return entries.stream()
			.map((it) -> row(it, scopes.get(it.id()), runs.getOrDefault(it.id(), List.of()), year))
			.toList();
	}

	private Row row(Entry entry, String scope, List<Occurrence> runs, int year) {
		var marks = new ArrayList<List<Mark>>();
		IntStream.range(0, 12).forEach((month) -> marks.add(new ArrayList<>()));
		BiConsumer<LocalDate, Mark> put = (day, mark) -> {
			if (day.getYear() == year) {
				marks.get(day.getMonthValue() - 1).add(mark);
			}
		};
		runs.forEach((it) -> mark(it, put));
		if (entry.active()) {
			this.calendar.expected(entry, LocalDate.of(year, 12, 31))
				.forEach((day) -> put.accept(day, mark(Kind.EXPECTED, day, this.moments.day(day))));
		}
		var months = months();
		var cells = IntStream.range(0, 12)
			.mapToObj((month) -> Cell.of(months.get(month),
					marks.get(month).stream().sorted(Comparator.comparingInt(Mark::day)).toList()))
			.toList();
		return new Row(entry.id(), this.words.name(entry.cycle()), scope, entry.number(), this.words.rhythm(entry),
				this.words.role(entry.owner()), entry.active(), this.moments.day(entry.nextStart()), cells);
	}

	private void mark(Occurrence it, BiConsumer<LocalDate, Mark> put) {
		if (it.isMoved()) {
			put.accept(it.slot(), mark(Kind.MOVED, it.slot(), this.moments.day(it.plannedStart())));
		}
		put.accept(it.plannedStart(), mark(Kind.PLANNED, it.plannedStart(), it.period()));
		if (it.actualStart() != null
				&& (it.state() == State.RUNNING || !day(it.actualStart()).equals(it.plannedStart()))) {
			put.accept(day(it.actualStart()), mark(Kind.RUNNING, day(it.actualStart()), it.period()));
		}
		if (it.state() == State.MISSED) {
			put.accept(it.graceUntil(), mark(Kind.MISSED, it.graceUntil(), it.period()));
		}
		if (it.actualFinish() != null) {
			put.accept(day(it.actualFinish()),
					mark((it.state() == State.DONE) ? Kind.DONE : Kind.LATE, day(it.actualFinish()), it.period()));
		}
	}

	private Mark mark(Kind kind, LocalDate day, String about) {
		return new Mark(kind, day.getDayOfMonth(),
				this.texts.of("calendar.mark." + kind.code() + ".words", this.moments.day(day), about));
	}

	private LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.zone);
	}

	/** Whether a year can be shown. */
	static boolean isYear(int year) {
		return YearMonth.of(Math.min(Math.max(year, 1), 9999), 1).getYear() == year && year >= 1990 && year <= 2200;
	}

}
