package almanac.cycles.documentapproval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.engine.Attachment;
import almanac.engine.ListValue;
import almanac.engine.RunFiles;
import almanac.registers.documents.Document;
import almanac.registers.documents.Edition;
import almanac.registers.documents.Edition.Draft;
import almanac.registers.documents.Editions;
import almanac.registers.documents.Translations;
import almanac.registers.kit.Entry;

import org.springframework.stereotype.Component;

/**
 * What a reviewer and the approver read: a frozen draft, or the file in force.
 */
@Component
class Drafts {

	/** The field of the form that holds the draft. */
	private static final String FIELD = "draft";

	private final RunFiles files;

	private final Editions editions;

	private final Translations translations;

	private final Served served;

	Drafts(RunFiles files, Editions editions, Translations translations, Served served) {
		this.files = files;
		this.editions = editions;
		this.translations = translations;
		this.served = served;
	}

	Map<String, Object> freeze(String run, Entry<Document> document, boolean major, Object draft, Draft written,
			String draftedBy) {
		var chosen = ListValue.rows(draft).stream().map((it) -> it.get("id")).toList();
		var handedIn = this.files.of(run).stream().map(RunFiles.Filed::file).filter((it) -> FIELD.equals(it.field()));
		var all = handedIn.toList();
		var file = all.stream()
			.filter((it) -> chosen.contains(it.id()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Expected the draft among the files of %s.".formatted(run)));
		var edition = this.editions.freeze(document.id(), run, Numbering.after(document.value().edition(), major),
				written, file, draftedBy);
		var frozen = new LinkedHashMap<String, Object>();
		frozen.put("edition", edition.edition());
		frozen.put("file", edition.fileName());
		frozen.put("sha256", edition.sha256());
		frozen.put("fingerprint", edition.fingerprint());
		frozen.put("page", page(edition));
		frozen.put("authors", authors(all, draftedBy));
		return frozen;
	}

	private static List<String> authors(List<Attachment> files, String draftedBy) {
		return Stream.concat(files.stream().map(Attachment::person), Stream.of(draftedBy)).distinct().toList();
	}

	Map<String, Object> toReview(String run, Entry<Document> document, boolean unchanged, String reason) {
		var toReview = new LinkedHashMap<String, Object>();
		toReview.put("summary", reason);
		if (unchanged) {
			var file = this.editions.current(document.id());
			toReview.put("edition", "edition %s as it stands".formatted(document.value().edition()));
			toReview.put("name", file.map(Attachment::name).orElse("none in the register"));
			toReview.put("sha256", file.map(Attachment::sha256).orElse(""));
			toReview.put("page", "/registers/documents/" + document.id() + file.map((it) -> "/file").orElse(""));
			toReview.put("translates", translates(document, document.value().translatedEdition()));
			toReview.put("served", this.served.rows(document.value().controls(), document.value().obligations()));
		}
		else {
			var edition = this.editions.ofRun(run).orElseThrow();
			toReview.put("edition", "draft of edition " + edition.edition());
			toReview.put("name", edition.fileName());
			toReview.put("sha256", edition.sha256());
			toReview.put("page", page(edition));
			toReview.put("translates", translates(document, edition.masterEdition()));
			toReview.put("served", this.served.rows(edition.controls(), edition.obligations()));
		}
		return toReview;
	}

	private String translates(Entry<Document> document, String edition) {
		return this.translations.master(document.value())
			.filter((it) -> edition != null)
			.map((it) -> "%s %s, edition %s".formatted(it.id(), it.value().title(), edition))
			.orElse("");
	}

	private static String page(Edition it) {
		return "/registers/documents/%s/editions/%d/file".formatted(it.document(), it.id());
	}

}
