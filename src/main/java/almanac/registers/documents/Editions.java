package almanac.registers.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import almanac.engine.Attachment;
import almanac.evidence.FilesOfEntries;
import almanac.registers.documents.Document.State;
import almanac.registers.documents.Edition.Draft;
import almanac.registers.kit.Entry;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Register;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editions of documents, from the frozen draft to the one in force and those it
 * superseded, and what their approval writes into the register. Whatever changes
 * something does so in the transaction of the caller.
 */
@Component
public class Editions {

	private final EditionRows rows;

	private final DocumentFileRows documentFiles;

	private final FilesOfEntries files;

	private final Register<Document> documents;

	private final Clock clock;

	private final ZoneId zone;

	Editions(EditionRows rows, DocumentFileRows documentFiles, FilesOfEntries files, Register<Document> documents,
			Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.rows = rows;
		this.documentFiles = documentFiles;
		this.files = files;
		this.documents = documents;
		this.clock = clock;
		this.zone = zone;
	}

	/** All of a document, newest first. */
	public List<Edition> of(String document) {
		return this.rows.of(document);
	}

	/** The newest draft of an approval, approved or not. */
	public Optional<Edition> ofRun(String run) {
		return this.rows.ofRun(run).stream().findFirst();
	}

	public Optional<Edition> find(long id) {
		return this.rows.find(id);
	}

	/** What reviewers said of a document, newest first. */
	public List<Verdict> verdicts(String document) {
		return this.rows.verdicts(document);
	}

	/** Keeps what a reviewer said. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void review(Verdict verdict) {
		this.rows.add(verdict);
	}

	/** The file in force, empty if the document has none. */
	public Optional<Attachment> current(String document) {
		return this.documentFiles.of(document).stream().findFirst().map(DocumentFile::file);
	}

	/**
	 * Keeps a draft with the document, in the file that was handed in with the run. The
	 * draft of the run before is replaced.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Edition freeze(String document, String run, String edition, Draft draft, Attachment file, String person) {
		var kept = this.files.adopt(DocumentFileRows.businessKey(document), DocumentFiles.FIELD, file);
		this.rows.replace(run);
		this.rows.add(document, run, edition, draft, kept, person);
		return ofRun(run).orElseThrow();
	}

	/**
	 * Makes the draft of the run approved, from a day that is not before today.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Edition approve(String run, String person, LocalDate from, LocalDate nextReview) {
		var today = today();
		var edition = ofRun(run).orElseThrow();
		this.rows.approve(edition.id(), person, from.isBefore(today) ? today : from, nextReview);
		return ofRun(run).orElseThrow();
	}

	/** Has the approved edition of the run not get in force. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(String run) {
		this.rows.hold(run);
	}

	/**
	 * Makes the approved edition of the run the one in force; the one before is
	 * superseded. A document taken out of use meanwhile stays out of use.
	 * @param audience who is to know it, in words
	 * @param told how many were told
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void bringIntoForce(String run, String audience, int told) {
		var edition = ofRun(run).orElseThrow();
		var entry = required(edition.document());
		this.rows.supersede(edition.document());
		this.rows.inForce(edition.id(), audience, told);
		if (entry.retired()) {
			this.rows.supersede(edition.document());
			return;
		}
		var values = new HashMap<String, Object>();
		values.put("title", edition.title());
		values.put("classification", edition.classification());
		values.put("owner", edition.owner());
		values.put("edition", edition.edition());
		values.put("approver", edition.approvedBy());
		values.put("effectiveFrom", edition.effectiveFrom());
		values.put("reviewedOn", LocalDate.ofInstant(edition.approvedAt(), this.zone));
		values.put("nextReview", edition.nextReview());
		values.put("state", State.IN_FORCE);
		if (edition.source() != null) {
			values.put("location", "%s, %s".formatted(edition.source(), edition.sourceEdition()));
		}
		if (edition.master() != null) {
			values.put("translatedEdition", edition.masterEdition());
		}
		if (edition.controls() != null) {
			values.put("controls", edition.controls());
			values.put("obligations", edition.obligations());
		}
		this.documents.amend(entry, values, edition.approvedBy(),
				"Edition %s in force: %s".formatted(edition.edition(), edition.summary()));
		this.files.find(DocumentFileRows.businessKey(edition.document()), edition.file())
			.ifPresent((file) -> this.documentFiles.add(edition.document(), entry.version() + 1, file));
	}

	/** Notes that a document was reviewed and stays as it is. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void confirm(String document, String person, LocalDate nextReview) {
		var entry = required(document);
		if (!entry.retired()) {
			var values = new HashMap<String, Object>();
			values.put("approver", person);
			values.put("reviewedOn", today());
			values.put("nextReview", nextReview);
			this.documents.amend(entry, values, person, "Reviewed and confirmed without a change");
		}
	}

	/** Marks a document as not to be followed any more. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdraw(String document, String person, String reason) {
		var entry = required(document);
		this.rows.supersede(document);
		if (!entry.retired()) {
			var values = new HashMap<String, Object>();
			values.put("state", State.WITHDRAWN);
			values.put("nextReview", null);
			this.documents.amend(entry, values, person, "Withdrawn: " + reason);
		}
	}

	private Entry<Document> required(String document) {
		return this.documents.find(document).orElseThrow(() -> new NoSuchEntry("No document " + document));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

}
