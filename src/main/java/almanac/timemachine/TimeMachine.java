package almanac.timemachine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import almanac.catalogue.WrittenPeriod;
import almanac.engine.Directory;
import almanac.engine.TimeTravel;
import almanac.mail.Outbox;
import almanac.mail.OutboxFilter;
import almanac.mail.OutboxLetter;
import almanac.mail.Status;
import almanac.timemachine.Happening.Kind;
import almanac.web.Page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Moves the clock of the demonstration and tells what happened.
 */
@Component
@Profile("demo")
public class TimeMachine {

	/** As far as one journey may go. */
	private static final Duration FARTHEST = Duration.ofDays(366);

	private static final OutboxFilter ALL = new OutboxFilter(null, null, null);

	private final TimeTravel travel;

	private final Witness witness;

	private final Outbox outbox;

	private final Directory directory;

	private final Clock clock;

	private final ZoneId zone;

	private volatile Journey last;

	TimeMachine(TimeTravel travel, Witness witness, Outbox outbox, Directory directory, Clock clock,
			@Value("${almanac.zone}") ZoneId zone) {
		this.travel = travel;
		this.witness = witness;
		this.outbox = outbox;
		this.directory = directory;
		this.clock = clock;
		this.zone = zone;
	}

	/** The text says no time that the machine can go forward. */
	public static final class NoSuchAdvance extends RuntimeException {

	}

	/**
	 * @param advance a period or a duration of ISO 8601: {@code P1M}, {@code PT6H}; a
	 * month is one of the calendar in the zone of the organisation
	 * @throws NoSuchAdvance if it is none, not forward or more than a year
	 * @throws TimeTravel.Busy if the clock cannot be moved now
	 * @throws AccessDeniedException unless the person manages the ISMS
	 */
	public synchronized Journey forward(String advance, String person) {
		requireIsmsManager(person);
		var from = this.clock.instant();
		var to = LocalDateTime.ofInstant(from, this.zone).plus(amount(advance)).atZone(this.zone).toInstant();
		if (!to.isAfter(from) || Duration.between(from, to).compareTo(FARTHEST.plusHours(1)) > 0) {
			throw new NoSuchAdvance();
		}
		var before = newest();
		this.witness.begin();
		List<Happening> seen;
		try {
			this.travel.to(to);
		}
		finally {
			seen = new ArrayList<>(this.witness.end());
		}
		lettersSince(before).forEach(seen::add);
		seen.sort(Comparator.comparing(Happening::at));
		this.last = Journey.of(from, to, seen);
		return this.last;
	}

	/** The latest journey since the program started. */
	public Optional<Journey> last() {
		return Optional.ofNullable(this.last);
	}

	public Instant now() {
		return this.clock.instant();
	}

	/** The day it is outside of the demonstration. */
	public LocalDate today() {
		return LocalDate.ofInstant(Clock.systemUTC().instant(), this.zone);
	}

	/**
	 * @throws AccessDeniedException unless the person manages the ISMS
	 */
	public void requireIsmsManager(String person) {
		if (!this.directory.rolesOf(person).contains("ISM")) {
			throw new AccessDeniedException("The clock of the demonstration is moved by ISM");
		}
	}

	private static TemporalAmount amount(String text) {
		return WrittenPeriod.span(text).map(TemporalAmount.class::cast).orElseGet(() -> duration(text));
	}

	private static Duration duration(String text) {
		try {
			return Duration.parse(String.valueOf(text));
		}
		catch (DateTimeParseException ex) {
			throw new NoSuchAdvance();
		}
	}

	private long newest() {
		return this.outbox.page(ALL, 0, 1).items().stream().mapToLong(OutboxLetter::id).findFirst().orElse(0);
	}

	/** Those that leave the house on their own. */
	private List<Happening> lettersSince(long before) {
		var letters = new ArrayList<Happening>();
		for (var page = 0;; page++) {
			var items = this.outbox.page(ALL, page, Page.MAX_SIZE).items();
			items.stream()
				.filter((it) -> it.id() > before && leaves(it))
				.map(TimeMachine::mailed)
				.forEach(letters::add);
			if (items.isEmpty() || items.get(items.size() - 1).id() <= before) {
				return letters;
			}
		}
	}

	private static boolean leaves(OutboxLetter it) {
		return it.status() != Status.BUNDLED && it.status() != Status.OVERTAKEN
				&& (it.urgent() || it.status() != Status.WAITING);
	}

	private static Happening mailed(OutboxLetter it) {
		return new Happening(it.createdAt(), Kind.MAILED, null, null, it.subject(), List.of(it.person()),
				"/outbox/" + it.id());
	}

}
