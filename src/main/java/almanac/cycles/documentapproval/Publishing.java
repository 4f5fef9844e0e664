package almanac.cycles.documentapproval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import almanac.registers.documents.DocumentChanges;
import almanac.registers.documents.Editions;
import almanac.registers.documents.Translations;

import org.springframework.stereotype.Component;

/**
 * Has an approved edition get in force, tells its readers, and asks for its translations.
 */
@Component
class Publishing {

	private final Subjects subjects;

	private final Editions editions;

	private final Translations translations;

	private final DocumentChanges changes;

	private final Readers readers;

	Publishing(Subjects subjects, Editions editions, Translations translations, DocumentChanges changes,
			Readers readers) {
		this.subjects = subjects;
		this.editions = editions;
		this.translations = translations;
		this.changes = changes;
		this.readers = readers;
	}

	/**
	 * @return {@code heldReason} if it does not get in force, empty if it does; who was
	 * told, and the runs that bring its translations up to it
	 */
	Map<String, Object> bringIntoForce(String run, String audience, Collection<String> roles, boolean acknowledged) {
		var edition = this.editions.ofRun(run).orElseThrow();
		// a master is always locked before its translations
		var objection = this.translations.objection(edition.document(), edition.masterEdition());
		this.subjects.lock(edition.document());
		var published = new LinkedHashMap<String, Object>();
		published.put("edition", edition.edition());
		published.put("heldReason", objection.orElse(""));
		if (objection.isPresent()) {
			this.editions.hold(run);
			return published;
		}
		var people = this.readers.of(audience, roles);
		var words = this.readers.words(audience, roles);
		this.editions.bringIntoForce(run, words, people.size());
		if (!acknowledged) {
			this.readers.tell(this.editions.ofRun(run).orElseThrow(), people);
		}
		published.put("audience", words);
		published.put("told", people.size());
		published.put("translations", ask(edition.document(), run));
		return published;
	}

	/**
	 * Asks for a change of the translations in force that a new edition, or none any
	 * more, leaves behind: with it, or not at all.
	 * @return the runs that take it up
	 */
	List<String> ask(String document, String run) {
		var master = this.subjects.of(document);
		return this.translations.late(master.id())
			.stream()
			.map((it) -> this.changes.request(it.id(), this.translations.words(master, it.value().translatedEdition()),
					run, null))
			.toList();
	}

}
