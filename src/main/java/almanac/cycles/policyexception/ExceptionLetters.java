package almanac.cycles.policyexception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letters;
import almanac.registers.documents.Document;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.operations.Exemption;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whom an exception concerns: who asked for it, who answers for it, who owns the
 * rule, and the ISMS manager.
 */
@Component
class ExceptionLetters {

	private final Letters letters;

	private final Directory directory;

	private final Register<Document> documents;

	private final ZoneId zone;

	ExceptionLetters(Letters letters, Directory directory, Register<Document> documents,
			@Value("${almanac.zone}") ZoneId zone) {
		this.letters = letters;
		this.directory = directory;
		this.documents = documents;
		this.zone = zone;
	}

	void granted(Entry<Exemption> exception) {
		tell(exception, "exception-granted", exception.value().compensation(), moment(exception.value().expires()));
	}

	/**
	 * @param why the rule holds again
	 */
	void ended(Entry<Exemption> exception, String why) {
		tell(exception, "exception-ended", why);
	}

	private void tell(Entry<Exemption> exception, String words, String note, Object... more) {
		var it = exception.value();
		var values = Stream.concat(Stream.of(it.description()), Stream.of(more)).toArray();
		var owners = this.documents.find(it.documents()).values().stream().map(Entry::value).map(Document::owner);
		Stream
			.concat(Stream.concat(Stream.of(it.requester(), it.owner()), owners),
					this.directory.eligible("ISM").stream())
			.filter(Objects::nonNull)
			.filter(this.directory::isActive)
			.distinct()
			.forEach((person) -> this.letters.write(Letter.to(person, Kind.INFORMATION, words, values)
				.noting(note)
				.linking("/registers/exceptions/" + exception.id())
				.onceAs("%s:%s:%s".formatted(words, exception.id(), person))));
	}

	private Instant moment(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant();
	}

}
