package almanac.acknowledgement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import almanac.engine.Apart;
import almanac.engine.Directory;
import almanac.engine.OwnTransaction;
import almanac.engine.Tick;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps open lists in step with who works here, and reminds: seven and three days before
 * the deadline and on it; five days after, superiors hear who has not.
 */
@Component
class ReaderTick implements Tick {

	private static final List<Integer> REMINDERS = List.of(0, 3, 7);

	private static final int SUPERIOR_AFTER = 5;

	private final CampaignRows rows;

	private final Campaigns campaigns;

	private final AcknowledgementLetters letters;

	private final Directory directory;

	private final OwnTransaction transaction;

	private final Clock clock;

	private final ZoneId zone;

	ReaderTick(CampaignRows rows, Campaigns campaigns, AcknowledgementLetters letters, Directory directory,
			OwnTransaction transaction, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.rows = rows;
		this.campaigns = campaigns;
		this.letters = letters;
		this.directory = directory;
		this.transaction = transaction;
		this.clock = clock;
		this.zone = zone;
	}

	@Override
	public void run() {
		var apart = new Apart(this.transaction);
		this.rows.open().forEach((it) -> {
			apart.run(() -> keepInStep(it));
			apart.run(() -> remind(it));
		});
		apart.end();
	}

	private void keepInStep(Campaign it) {
		var lines = this.rows.lines(it.run());
		lines.stream()
			.filter((line) -> line.isMissing() && !this.directory.isActive(line.person()))
			.forEach((line) -> this.rows.left(line.id(), today()));
		if (this.campaigns.isAsking(it)) {
			ask(it, this.campaigns.audience(it), lines);
		}
	}

	/** Who came since, and who left without an answer and is back. */
	private void ask(Campaign it, Set<String> audience, List<Line> lines) {
		lines.stream()
			.filter((line) -> !line.counts() && audience.contains(line.person()))
			.forEach((line) -> this.rows.back(line.id()));
		var known = lines.stream().map(Line::person).collect(Collectors.toSet());
		var joined = audience.stream().filter((person) -> !known.contains(person)).toList();
		if (!joined.isEmpty()) {
			this.rows.ask(it.run(), joined, true);
			joined.forEach((person) -> this.letters.ask(it, person));
		}
	}

	private void remind(Campaign it) {
		var left = ChronoUnit.DAYS.between(today(), it.deadline());
		var missing = this.rows.lines(it.run()).stream().filter(Line::isMissing).map(Line::person).toList();
		if (left >= 0) {
			REMINDERS.stream()
				.filter((days) -> left <= days)
				.findFirst()
				.ifPresent((days) -> missing.forEach((person) -> this.letters.remind(it, person, days)));
		}
		else if (left <= -SUPERIOR_AFTER) {
			missing.forEach((person) -> this.directory.supervisorOf(person)
				.ifPresent((superior) -> this.letters.tellSuperior(it, superior,
						this.directory.nameOf(person).orElse(person), person)));
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

}
