package almanac.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letters;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells readers what they are to acknowledge, and their superiors who has not.
 */
@Component
class AcknowledgementLetters {

	private final Letters letters;

	private final ZoneId zone;

	AcknowledgementLetters(Letters letters, @Value("${almanac.zone}") ZoneId zone) {
		this.letters = letters;
		this.zone = zone;
	}

	static String path(String run) {
		return "/acknowledgements/" + run;
	}

	void ask(Campaign it, String person) {
		this.letters.write(letter(it, person, Kind.INFORMATION, "acknowledge").urgentIf(true)
			.onceAs("acknowledge:%s:%s".formatted(it.run(), person)));
	}

	/**
	 * @param days left until the deadline
	 */
	void remind(Campaign it, String person, int days) {
		this.letters.write(letter(it, person, Kind.REMINDER, "acknowledge-reminded").urgentIf(true)
			.onceAs("acknowledge:%s:%s:%d".formatted(it.run(), person, days)));
	}

	void tellSuperior(Campaign it, String superior, String name, String person) {
		this.letters.write(Letter
			.to(superior, Kind.ESCALATION, "acknowledge-superior", it.title(), it.edition(), at(it.deadline()), name)
			.linking("/registers/documents/" + it.document())
			.onceAs("acknowledge:%s:%s:superior".formatted(it.run(), person)));
	}

	private Letter letter(Campaign it, String person, Kind kind, String words) {
		return Letter.to(person, kind, words, it.title(), it.edition(), at(it.deadline()), it.fingerprint())
			.linking(path(it.run()));
	}

	private Instant at(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant();
	}

}
