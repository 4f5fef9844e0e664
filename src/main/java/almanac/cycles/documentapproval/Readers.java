package almanac.cycles.documentapproval;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letters;
import almanac.registers.documents.Document;
import almanac.registers.documents.Edition;
import almanac.registers.kit.Entry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells people about documents.
 */
@Component
class Readers {

	private final Directory directory;

	private final Letters letters;

	private final ZoneId zone;

	Readers(Directory directory, Letters letters, @Value("${almanac.zone}") ZoneId zone) {
		this.directory = directory;
		this.letters = letters;
		this.zone = zone;
	}

	/**
	 * @param audience {@code everyone}, {@code roles} or {@code nobody}
	 */
	List<String> of(String audience, Collection<String> roles) {
		return switch (audience) {
			case "everyone" -> this.directory.eligible("EMP");
			case "roles" -> List.copyOf(new LinkedHashSet<>(
					roles.stream().flatMap((role) -> this.directory.eligible(role).stream()).toList()));
			default -> List.of();
		};
	}

	String words(String audience, Collection<String> roles) {
		return switch (audience) {
			case "everyone" -> "Everybody";
			case "roles" -> String.join(", ", roles);
			default -> "Nobody";
		};
	}

	void tell(Edition edition, Collection<String> people) {
		people.forEach((person) -> this.letters
			.write(Letter.to(person, Kind.INFORMATION, "document-in-force", edition.title(), edition.edition())
				.noting(edition.summary())
				.linking("/registers/documents/" + edition.document())
				.onceAs("document-in-force:%d:%s".formatted(edition.id(), person))));
	}

	/**
	 * @return who was told
	 */
	List<String> escalate(Entry<Document> document, String run) {
		var people = Stream
			.concat(Stream.of("TM", "ISM").flatMap((role) -> this.directory.eligible(role).stream()),
					Stream.ofNullable(document.value().owner()))
			.distinct()
			.toList();
		var day = document.value().nextReview().atStartOfDay(this.zone).toInstant();
		people.forEach((person) -> this.letters
			.write(Letter.to(person, Kind.ESCALATION, "document-overdue", document.value().title(), day)
				.linking("/registers/documents/" + document.id())
				.urgentIf(true)
				.onceAs("document-overdue:%s:%s".formatted(run, person))));
		return people;
	}

}
