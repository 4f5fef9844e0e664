package almanac.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import almanac.engine.Tick;
import almanac.mail.Words.Item;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once in the morning, tells each person in one letter what is new and can wait. Who has
 * nothing new gets no letter.
 */
@Component
class Digest implements Tick {

	private final OutboxRows rows;

	private final Letters letters;

	private final MailChecks settings;

	private final Clock clock;

	private final ZoneId zone;

	Digest(OutboxRows rows, Letters letters, MailChecks settings, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.rows = rows;
		this.letters = letters;
		this.settings = settings;
		this.clock = clock;
		this.zone = zone;
	}

	@Override
	@Transactional
	public void run() {
		var morning = lastMorning();
		this.rows.waitingForDigest(at(morning)).forEach((person) -> write(person, morning));
	}

	private void write(String person, LocalDate morning) {
		var once = "digest:%s:%s".formatted(person, morning);
		if (this.rows.exists(once)) {
			// written late by a transaction that took its time: tomorrow
			return;
		}
		var news = this.rows.forDigest(person, at(morning));
		var digest = this.letters.write(
				Letter.to(person, Kind.DIGEST, "digest", news.size(), at(morning)).urgentIf(true).onceAs(once),
				news.stream().map((it) -> new Item(it.lead(), it.link())).toList());
		news.forEach((it) -> this.rows.bundled(it.id(), digest));
	}

	/** The latest morning whose time for the digest has come. */
	private LocalDate lastMorning() {
		var today = LocalDate.ofInstant(this.clock.instant(), this.zone);
		return at(today).isAfter(this.clock.instant()) ? today.minusDays(1) : today;
	}

	private Instant at(LocalDate morning) {
		return morning.atTime(this.settings.digestAt()).atZone(this.zone).toInstant();
	}

}
