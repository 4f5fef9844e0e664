package almanac.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import almanac.engine.Attachment;
import almanac.engine.Attachments.Accepted;
import almanac.engine.FileRefused;
import almanac.engine.Upload;
import almanac.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files of what is no run, by the rules of all evidence. Each belongs to what stands in
 * its business key, such as {@code documents/DOC-0001}; who may see it is for whoever
 * keeps that to say.
 */
@Component
public class FilesOfEntries {

	private final Vault vault;

	private final FileCheck check;

	private final FileRows rows;

	private final Texts texts;

	FilesOfEntries(Vault vault, FileCheck check, FileRows rows, Texts texts) {
		this.vault = vault;
		this.check = check;
		this.rows = rows;
		this.texts = texts;
	}

	/** What may come, of these kinds. */
	public Accepted accepted(Collection<String> endings) {
		return new Accepted(endings.stream().sorted().toList(), this.check.limit());
	}

	/**
	 * Keeps a file, within the transaction of the caller: if that is rolled back, nothing
	 * of the file is left.
	 * @param now the file that holds so far, {@literal null} if none does
	 * @return empty if it is the one that holds so far, by name and content
	 * @throws FileRefused if it is not acceptable
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Attachment> keep(String businessKey, String field, Upload upload, Collection<String> endings,
			Attachment now, String person) {
		try (var content = upload.content().getInputStream()) {
			var received = new Received(this.vault, this.vault.receive(content, this.check.limit()));
			TransactionSynchronizationManager.registerSynchronization(received);
			var draft = received.draft();
			var name = FileName.clean(upload.name());
			var type = this.check.typeOf(draft, name, field, endings);
			if (now != null && now.name().equals(name) && now.sha256().equals(draft.sha256())) {
				return Optional.empty();
			}
			var file = new Attachment(UUID.randomUUID().toString(), field, name, type, draft.size(), draft.sha256(),
					person, this.rows.now().toInstant());
			this.rows.add(new FileRows.Filed(file, null, businessKey));
			received.wanted();
			return Optional.of(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be kept", ex);
		}
	}

	/**
	 * Keeps a file that a run has already, by the same content, for what stands in the
	 * business key; within the transaction of the caller.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Attachment adopt(String businessKey, String field, Attachment of) {
		var file = new Attachment(UUID.randomUUID().toString(), field, of.name(), of.mediaType(), of.size(),
				of.sha256(), of.person(), this.rows.now().toInstant());
		this.rows.add(new FileRows.Filed(file, null, businessKey));
		return file;
	}

	/** One of those of the business key. */
	public Optional<Attachment> find(String businessKey, String id) {
		return this.rows.find(id).filter((it) -> businessKey.equals(it.businessKey())).map(FileRows.Filed::file);
	}

	/** All that were kept, by their ids. */
	public Map<String, Attachment> of(String businessKey) {
		return this.rows.ofRunAsWhole(businessKey).stream().collect(Collectors.toMap(Attachment::id, (it) -> it));
	}

	/**
	 * The content; to be closed by the caller.
	 * @throws NotAsKept if a single byte differs from what was kept
	 */
	public InputStream open(Attachment file) throws IOException {
		if (!this.vault.isSound(file.sha256())) {
			throw new NotAsKept(this.texts.of("file.notAsKept", file.name()));
		}
		return this.vault.open(file.sha256());
	}

}
