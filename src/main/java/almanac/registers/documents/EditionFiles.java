package almanac.registers.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

import almanac.engine.Attachment;
import almanac.engine.Tasks;
import almanac.evidence.FilesOfEntries;
import almanac.registers.documents.Edition.State;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The files of editions, for whoever reads the register or has a step of its approval to
 * do.
 */
@Component
public class EditionFiles {

	private final Editions editions;

	private final Register<Document> documents;

	private final FilesOfEntries files;

	private final RegisterRights rights;

	private final ObjectProvider<Tasks> tasks;

	private final Texts texts;

	EditionFiles(Editions editions, Register<Document> documents, FilesOfEntries files, RegisterRights rights,
			ObjectProvider<Tasks> tasks, Texts texts) {
		this.editions = editions;
		this.documents = documents;
		this.files = files;
		this.rights = rights;
		this.tasks = tasks;
		this.texts = texts;
	}

	/**
	 * The file of an edition. What is not in force any more says so in its name, so that
	 * nobody works by it once it is saved (7.5.3).
	 * @throws NoSuchEntry if the document has no such edition
	 * @throws org.springframework.security.access.AccessDeniedException if it is not for
	 * the person
	 */
	public Attachment get(String document, long id, String person) {
		var edition = this.editions.find(id)
			.filter((it) -> it.document().equals(document))
			.orElseThrow(() -> new NoSuchEntry(this.texts.of("documents.file.noFile", document)));
		if (!worksOn(person, edition.run())) {
			this.rights.requireReader(this.documents.type(), person);
		}
		return named(edition);
	}

	/** Without asking who wants it. */
	public Attachment named(Edition edition) {
		var file = this.files.find(DocumentFileRows.businessKey(edition.document()), edition.file()).orElseThrow();
		return (edition.state() != State.SUPERSEDED && edition.state() != State.REPLACED) ? file
				: new Attachment(file.id(), file.field(), "SUPERSEDED " + file.name(), file.mediaType(), file.size(),
						file.sha256(), file.person(), file.at());
	}

	/**
	 * The content; to be closed by the caller.
	 * @throws almanac.evidence.NotAsKept if a single byte differs from what was kept
	 */
	public InputStream open(Attachment file) throws IOException {
		return this.files.open(file);
	}

	/** Whether a task of the run, or of one it called, waits for the person. */
	private boolean worksOn(String person, String run) {
		var called = Pattern.compile("[^:]+(:[^:]+)?" + Pattern.quote(run.substring(run.indexOf(':'))) + "(\\.\\d+)?");
		return this.tasks.getObject()
			.mine(person, 0, 100)
			.items()
			.stream()
			.anyMatch((it) -> it.businessKey() != null && called.matcher(it.businessKey()).matches());
	}

}
