package almanac.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import almanac.catalogue.Anchor;
import almanac.catalogue.WrittenPeriod;
import almanac.web.Code;
import almanac.web.Moments;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

/**
 * One change of an entry: what is wrong with it, and what it makes of the entry.
 */
class Edit {

	private static final int SHORTEST_REASON = 20;

	private static final int LONGEST_REASON = 2000;

	private final Entry current;

	private final Optional<Occurrence> planned;

	private final Change change;

	private final LocalDate today;

	private final Texts texts;

	private final List<Fault> faults = new ArrayList<>();

	private final Period interval;

	private final Period lead;

	private final Period grace;

	private final Anchor anchor;

	/**
	 * @param planned the run to come next, empty if the calendar waits for an end
	 */
	Edit(Entry current, Optional<Occurrence> planned, Change change, LocalDate today, List<String> roles, Texts texts,
			Moments moments) {
		this.current = current;
		this.planned = planned;
		this.change = change;
		this.today = today;
		this.texts = texts;
		this.interval = period("interval", change.interval(), WrittenPeriod::interval);
		this.lead = period("lead", change.lead(), WrittenPeriod::span);
		this.grace = period("grace", change.grace(), WrittenPeriod::span);
		this.anchor = Stream.of(Anchor.values())
			.filter((it) -> it.code().equals(change.anchor()))
			.findFirst()
			.orElse(null);
		if (this.anchor == null) {
			fault("anchor", "enum", Stream.of(Anchor.values()).map(Code::code).toList());
		}
		if (this.interval != null && this.lead != null && !WrittenPeriod.fits(this.lead, this.interval)) {
			fault("lead", "tooLong");
		}
		if (!roles.contains(String.valueOf(change.owner()))) {
			fault("owner", "role", roles);
		}
		nextStart(moments);
		reason(change.reason(), texts).ifPresent(this.faults::add);
	}

	private void nextStart(Moments moments) {
		var next = this.change.nextStart();
		if (next == null) {
			if (this.planned.isPresent() || this.anchor == Anchor.FIXED) {
				fault("nextStart", "required");
			}
			return;
		}
		if (next.isBefore(this.today) && (isMoved() || (active() && !this.current.active()))) {
			fault("nextStart", "past");
		}
		else if (next.isAfter(this.today.plusYears(20))) {
			fault("nextStart", "far");
		}
		else if (isMoved() && !begins() && this.planned.isPresent() && this.anchor == Anchor.FIXED) {
			var following = this.current.series().after(this.planned.get().slot());
			if (!next.isBefore(following)) {
				fault("nextStart", "order", moments.day(following));
			}
		}
	}

	static Optional<Fault> reason(String reason, Texts texts) {
		var said = (reason != null) ? reason.strip() : "";
		if (said.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_REASON) {
			return Optional
				.of(new Fault("reason", "minLength", texts.of("calendar.fault.reason.short", SHORTEST_REASON)));
		}
		return (said.length() > LONGEST_REASON)
				? Optional.of(new Fault("reason", "maxLength", texts.of("calendar.fault.reason.long", LONGEST_REASON)))
				: Optional.empty();
	}

	List<Fault> faults() {
		return this.faults;
	}

	private boolean active() {
		return !Boolean.FALSE.equals(this.change.active());
	}

	private boolean isMoved() {
		return !Objects.equals(this.change.nextStart(), this.current.nextStart());
	}

	/** Whether the series begins anew with the next start. */
	private boolean begins() {
		return this.change.onward() || this.anchor != this.current.anchor()
				|| !Objects.equals(this.interval, this.current.interval());
	}

	/** The day in the series of the next run. */
	LocalDate slot() {
		return (begins() || this.planned.isEmpty()) ? this.change.nextStart() : this.planned.get().slot();
	}

	Entry result() {
		var from = (this.change.nextStart() != null && (begins() || this.planned.isEmpty())) ? this.change.nextStart()
				: this.current.seriesFrom();
		return new Entry(this.current.id(), this.current.cycle(), this.current.register(), this.current.number(),
				this.current.version(), this.interval, this.anchor, from, this.lead, this.grace, this.change.owner(),
				active(), this.change.nextStart(), null, null, null, null);
	}

	/** Fields that differ, as they were and as they become. */
	static Map<String, Object[]> differences(Entry before, Entry after) {
		var all = new LinkedHashMap<String, Object[]>();
		put(all, "nextStart", before.nextStart(), after.nextStart());
		put(all, "interval", before.interval(), after.interval());
		put(all, "anchor", before.anchor().code(), after.anchor().code());
		put(all, "seriesFrom", before.seriesFrom(), after.seriesFrom());
		put(all, "lead", before.lead(), after.lead());
		put(all, "grace", before.grace(), after.grace());
		put(all, "owner", before.owner(), after.owner());
		put(all, "active", before.active(), after.active());
		return all;
	}

	private static void put(Map<String, Object[]> all, String field, Object before, Object after) {
		if (!Objects.equals(before, after)) {
			all.put(field, new Object[] { before, after });
		}
	}

	private Period period(String field, String text, Function<String, Optional<Period>> read) {
		var period = read.apply((text != null) ? text.strip() : null);
		if (period.isEmpty()) {
			fault(field, "period");
		}
		return period.orElse(null);
	}

	private void fault(String field, String rule, Object... values) {
		this.faults.add(new Fault(field, rule, this.texts.of("calendar.fault." + field + "." + rule, values)));
	}

}
