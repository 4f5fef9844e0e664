package almanac.cycles.documentapproval;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.registers.documents.Document;
import almanac.registers.documents.DocumentRuns.Asked;
import almanac.registers.documents.Editions;
import almanac.registers.documents.Translations;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The documents that runs are about.
 */
@Component
class Subjects {

	private static final int LATE_BY = 30;

	private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

	private final Register<Document> documents;

	private final Editions editions;

	private final Translations translations;

	private final Directory directory;

	private final Texts texts;

	private final ZoneId zone;

	Subjects(Register<Document> documents, Editions editions, Translations translations, Directory directory,
			Texts texts, @Value("${almanac.zone}") ZoneId zone) {
		this.documents = documents;
		this.editions = editions;
		this.translations = translations;
		this.directory = directory;
		this.texts = texts;
		this.zone = zone;
	}

	Entry<Document> of(String document) {
		return this.documents.find(document)
			.orElseThrow(() -> new IllegalStateException("Expected a document, found no '%s'.".formatted(document)));
	}

	/** Has no other run change it until this transaction ends. */
	void lock(String document) {
		this.documents.lock(document);
	}

	/** What forms show of the document it translates, as it is now. */
	Map<String, Object> translation(String document) {
		var master = this.translations.master(of(document).value()).orElse(null);
		var shown = new LinkedHashMap<String, Object>();
		shown.put("master", (master != null) ? master.id() : "");
		shown.put("name", (master != null) ? "%s %s".formatted(master.id(), master.value().title()) : "");
		shown.put("page", (master != null) ? "/registers/documents/" + master.id() : "");
		shown.put("edition", (master != null && Translations.isInForce(master)) ? master.value().edition() : "");
		return shown;
	}

	/** What models show of it; without a number only that it is not known. */
	Map<String, Object> describe(String number) {
		var described = new LinkedHashMap<String, Object>();
		described.put("known", !number.isEmpty());
		var entry = number.isEmpty() ? null : of(number);
		var it = (entry != null) ? entry.value() : null;
		described.put("document", number);
		described.put("title", (it != null) ? it.title() : "");
		described.put("kind", (it != null) ? it.kind().code() : "");
		described.put("kindName", (it != null) ? this.texts.of("documents.kind." + it.kind().code()) : "");
		described.put("edition", (it != null) ? it.edition() : "");
		described.put("classification", (it != null) ? it.classification().code() : "");
		described.put("state", (it != null) ? it.state().code() : "");
		described.put("stateName", (it != null) ? this.texts.of("documents.state." + it.state().code()) : "");
		described.put("owner", (it != null) ? owner(it) : "");
		described.put("nextReview", (it != null && it.nextReview() != null) ? it.nextReview().toString() : "–");
		described.put("keptIn", (it != null) ? keptIn(number, it) : "");
		described.put("controls", (it != null) ? it.controls() : List.of());
		described.put("obligations", (it != null) ? it.obligations() : List.of());
		described.put("page", "/registers/documents/" + number);
		return described;
	}

	/** By its hash, so that whoever signs reads that very file. */
	private String keptIn(String number, Document it) {
		return this.editions.current(number)
			.map((file) -> "%s, SHA-256 %s".formatted(file.name(), file.sha256()))
			.orElse((it.location() != null) ? it.location() : "–");
	}

	/** Who decides: the owner, or who answers for documents without one. */
	private String owner(Document it) {
		return Stream
			.concat(Stream.ofNullable(it.owner()).filter(this.directory::isActive),
					Stream.of("PO", "ISM").flatMap((role) -> this.directory.eligible(role).stream()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Expected an owner of the document, or somebody in the role PO or ISM, found nobody."));
	}

	Map<String, Object> row(Asked it) {
		var row = new LinkedHashMap<String, Object>();
		row.put("change", it.change());
		row.put("source", this.directory.nameOf(it.source()).orElse(it.source()));
		row.put("at", LocalDate.ofInstant(it.at(), this.zone).toString());
		return row;
	}

	String overdueOn(String number) {
		var review = this.documents.find(number).map((it) -> it.value().nextReview()).orElse(null);
		return ((review != null) ? review.plusDays(LATE_BY) : NEVER).toString();
	}

}
