package almanac.registers.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import almanac.registers.documents.Document.State;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Holds translations to their masters: a translation is one of a certain edition, and
 * that has to be the one in force (7.5.3).
 */
@Component
public class Translations {

	private final Register<Document> documents;

	private final TranslationRules rules;

	private final Texts texts;

	Translations(Register<Document> documents, TranslationRules rules, Texts texts) {
		this.documents = documents;
		this.rules = rules;
		this.texts = texts;
	}

	/** Those of a master in use, by number. */
	public List<Entry<Document>> of(String master) {
		return this.rules.translations(master);
	}

	/** The document it translates, empty if it is no translation. */
	public Optional<Entry<Document>> master(Document it) {
		return Optional.ofNullable(it.translates()).flatMap(this.documents::find);
	}

	/** The language of a document as the person in front of the page calls it. */
	public String language(Document it) {
		return Languages.name(this.rules.language(it));
	}

	/**
	 * Whether a translation in force is not one of the edition of its master in force.
	 */
	public boolean isLate(Entry<Document> it) {
		return isInForce(it)
				&& master(it.value()).filter((master) -> !translates(it.value().translatedEdition(), master))
					.isPresent();
	}

	private static boolean translates(String edition, Entry<Document> master) {
		return isInForce(master) && master.value().edition().equals(edition);
	}

	/** The translations in force that do not translate the edition in force. */
	public List<Entry<Document>> late(String master) {
		return of(master).stream().filter(this::isLate).toList();
	}

	/** What a translation lacks, and what is to be done about it. */
	public String words(Entry<Document> master, String edition) {
		var name = "%s %s".formatted(master.id(), master.value().title());
		if (!isInForce(master)) {
			return this.texts.of("documents.translation.none", name);
		}
		return (edition != null)
				? this.texts.of("documents.translation.edition", name, master.value().edition(), edition)
				: this.texts.of("documents.translation.unknown", name, master.value().edition());
	}

	/**
	 * Why a document may not be in force as the translation of that edition of its
	 * master; empty if it may, or is no translation. Until the surrounding transaction
	 * ends the master gets no other edition.
	 * @param edition {@literal null} if nobody said which it translates
	 */
	public Optional<String> objection(String document, String edition) {
		var it = this.documents.find(document).orElseThrow();
		if (it.value().translates() == null) {
			return Optional.empty();
		}
		var values = new HashMap<>(this.documents.type().values(it.value()));
		values.put("state", State.IN_FORCE);
		return this.rules.faults(document, this.documents.type().of(values))
			.stream()
			.findFirst()
			.map((fault) -> fault.message())
			.or(() -> master(it.value()).filter((master) -> !translates(edition, master))
				.map((master) -> words(master, edition)));
	}

	public static boolean isInForce(Entry<Document> it) {
		return !it.retired() && it.value().state() == State.IN_FORCE;
	}

}
