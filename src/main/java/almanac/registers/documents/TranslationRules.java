package almanac.registers.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import almanac.registers.documents.Document.State;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.Together;
import almanac.startup.StartRefused;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What holds of languages: a translation names a master in another language that is no
 * translation itself, and is the only one in use of that master and language (7.5.3).
 */
@Component
class TranslationRules implements Together<Document> {

	private static final int MOST = 200;

	private final ObjectProvider<Register<Document>> documents;

	private final String mainLanguage;

	private final Texts texts;

	TranslationRules(ObjectProvider<Register<Document>> documents, @Value("${almanac.language}") String mainLanguage,
			Texts texts) {
		if (!Languages.isOne(mainLanguage)) {
			throw new StartRefused(
					"almanac.language must be a language of ISO 639 in two letters, like en or de, found '%s'."
						.formatted(mainLanguage));
		}
		this.documents = documents;
		this.mainLanguage = mainLanguage;
		this.texts = texts;
	}

	String language(Document it) {
		return (it.language() != null) ? it.language() : this.mainLanguage;
	}

	/** What is wrong about a document alone. */
	List<Fault> alone(Document it) {
		var faults = new ArrayList<Fault>();
		if (it.language() != null && !Languages.isOne(it.language())) {
			fail("language", "code", faults, it.language(), Languages.name(this.mainLanguage));
		}
		if (it.translatedEdition() != null && it.translates() == null) {
			fail("translates", "ofWhich", faults, it.translatedEdition());
		}
		return faults;
	}

	@Override
	public List<Fault> faults(String id, Document it) {
		var faults = new ArrayList<Fault>();
		if (it.translates() != null && it.translates().equals(id)) {
			fail("translates", "itself", faults);
		}
		else if (it.translates() != null) {
			this.documents.getObject().lock(it.translates());
			this.documents.getObject().find(it.translates()).ifPresent((master) -> master(id, it, master, faults));
		}
		if (id != null) {
			translations(id).stream().findFirst().ifPresent((first) -> ofItsOwn(id, it, first, faults));
		}
		return faults;
	}

	private void master(String id, Document it, Entry<Document> master, List<Fault> faults) {
		if (master.value().translates() != null) {
			fail("translates", "translation", faults, name(master), master.value().translates());
		}
		else if (language(master.value()).equals(language(it))) {
			fail("language", "ofMaster", faults, name(master), Languages.name(language(it)));
		}
		else if (it.state() != State.WITHDRAWN) {
			translations(master.id()).stream()
				.filter((other) -> !other.id().equals(id) && language(other.value()).equals(language(it)))
				.findFirst()
				.ifPresent((other) -> fail("language", "taken", faults, name(other), name(master),
						Languages.name(language(it))));
		}
	}

	private void ofItsOwn(String id, Document it, Entry<Document> first, List<Fault> faults) {
		if (it.translates() != null) {
			fail("translates", "translated", faults, id, name(first));
		}
		else {
			translations(id).stream()
				.filter((other) -> language(other.value()).equals(language(it)))
				.findFirst()
				.ifPresent((other) -> fail("language", "ofTranslation", faults, name(other),
						Languages.name(language(it))));
		}
	}

	/** The translations of a master in use, by number. */
	List<Entry<Document>> translations(String master) {
		return this.documents.getObject()
			.naming("translates", master, MOST)
			.stream()
			.filter((it) -> !it.retired() && it.value().state() != State.WITHDRAWN)
			.toList();
	}

	@Override
	public Optional<String> place(Document it) {
		return (it.translates() == null || it.state() == State.WITHDRAWN) ? Optional.empty()
				: Optional.of("%s, %s".formatted(it.translates(), Languages.name(language(it))));
	}

	private static String name(Entry<Document> it) {
		return "%s %s".formatted(it.id(), it.value().title());
	}

	private void fail(String field, String rule, List<Fault> faults, Object... values) {
		faults.add(new Fault(field, rule, this.texts.of("documents.rule." + rule, values)));
	}

}
