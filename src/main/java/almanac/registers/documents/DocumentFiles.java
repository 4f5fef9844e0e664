package almanac.registers.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import almanac.engine.Attachment;
import almanac.engine.Attachments.Accepted;
import almanac.engine.Upload;
import almanac.evidence.FilesOfEntries;
import almanac.registers.kit.Entry;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.Writing;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of documents. A new file makes a new version of its entry; earlier versions
 * keep theirs, and a version without one of its own goes on with the file before.
 */
@Component
public class DocumentFiles {

	/** The field of a form or request that carries the file. */
	public static final String FIELD = "file";

	private static final List<String> ENDINGS = List.of("docx", "md", "odt", "pdf", "txt");

	private final Register<Document> documents;

	private final DocumentFileRows rows;

	private final FilesOfEntries files;

	private final RegisterRights rights;

	private final Texts texts;

	DocumentFiles(Register<Document> documents, DocumentFileRows rows, FilesOfEntries files, RegisterRights rights,
			Texts texts) {
		this.documents = documents;
		this.rows = rows;
		this.files = files;
		this.rights = rights;
		this.texts = texts;
	}

	/** What is taken. */
	public Accepted accepted() {
		return this.files.accepted(ENDINGS);
	}

	/**
	 * All of them, newest first.
	 * @throws NoSuchEntry if there is no such document
	 * @throws org.springframework.security.access.AccessDeniedException if the person may
	 * not read documents
	 */
	public List<DocumentFile> of(String id, String person) {
		this.rights.requireReader(this.documents.type(), person);
		required(id);
		return this.rows.of(id);
	}

	/**
	 * The file of that version: the one it brought, else the one before.
	 * @param version {@literal null} for the newest
	 * @throws NoSuchEntry if there is no such document or version, or it has no file
	 * @throws org.springframework.security.access.AccessDeniedException as {@link #of}
	 */
	public DocumentFile get(String id, Integer version, String person) {
		var newest = required(id).version();
		if (version != null && (version < 1 || version > newest)) {
			throw new NoSuchEntry(this.texts.of("documents.file.noVersion", id, version, newest));
		}
		return at(of(id, person), (version != null) ? version : newest)
			.orElseThrow(() -> new NoSuchEntry(this.texts.of("documents.file.noFile", id)));
	}

	/**
	 * @param files newest first
	 */
	public static Optional<DocumentFile> at(List<DocumentFile> files, int version) {
		return files.stream().filter((it) -> it.version() <= version).findFirst();
	}

	/**
	 * The content; to be closed by the caller.
	 * @throws almanac.evidence.NotAsKept if a single byte differs from what was kept
	 */
	public InputStream open(Attachment file) throws IOException {
		return this.files.open(file);
	}

	/**
	 * Makes the file that of a new version of the entry. The file it has already changes
	 * nothing. What has been in force gets its first file so, and no other.
	 * @param version the one that was read
	 * @return the entry as it is then
	 * @throws almanac.engine.FileRefused if the file is not acceptable
	 * @throws EntryRefused if the entry is out of use, nobody says why, or only a cycle
	 * gives it another file
	 * @throws almanac.registers.kit.ChangedMeanwhile if another version is in force
	 * @throws NoSuchEntry if there is no such document
	 * @throws org.springframework.security.access.AccessDeniedException if the person may
	 * not change documents
	 */
	@Transactional
	public Entry<Document> handIn(String id, int version, Upload upload, String reason, String person) {
		this.rights.requireEditor(this.documents.type(), person);
		var entry = required(id);
		if (entry.retired()) {
			throw new EntryRefused(List.of(new Fault(FIELD, "retired", this.texts.of("documents.file.retired", id))));
		}
		var now = at(this.rows.of(id), entry.version()).map(DocumentFile::file).orElse(null);
		var bound = this.documents.bound(entry.value());
		if (now != null && !bound.isEmpty()) {
			throw new EntryRefused(List.of(bound.fault(FIELD)));
		}
		var kept = this.files.keep(DocumentFileRows.businessKey(id), FIELD, upload, ENDINGS, now, person);
		kept.ifPresent((file) -> {
			this.documents.write(List.of(new Writing<>(id, version, entry.value())), person, reason);
			this.rows.add(id, version + 1, file);
		});
		return required(id);
	}

	private Entry<Document> required(String id) {
		return this.documents.find(id)
			.orElseThrow(() -> new NoSuchEntry(this.texts.of("documents.file.noDocument", id)));
	}

}
