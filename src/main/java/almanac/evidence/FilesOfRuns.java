package almanac.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import almanac.engine.Attachment;
import almanac.engine.RunFiles;
import almanac.engine.Upload;

import org.springframework.stereotype.Component;

/**
 * Files handed in with a run as a whole.
 */
@Component
class FilesOfRuns implements RunFiles {

	private final Vault vault;

	private final FileCheck check;

	private final FileRows rows;

	private final Recorder recorder;

	FilesOfRuns(Vault vault, FileCheck check, FileRows rows, Recorder recorder) {
		this.vault = vault;
		this.check = check;
		this.rows = rows;
		this.recorder = recorder;
	}

	private record Checked(Vault.Draft draft, String name, String type) {
	}

	@Override
	public Received receive(List<Upload> uploads) {
		var batch = new Batch();
		try {
			if (uploads.size() > MOST) {
				throw this.check.refused(FIELD, "maxAtOnce", MOST);
			}
			for (var upload : uploads) {
				batch.add(upload);
			}
			return batch;
		}
		catch (RuntimeException ex) {
			batch.close();
			throw ex;
		}
	}

	@Override
	public List<Filed> of(String businessKey) {
		return this.rows.ofRun(businessKey).stream().map((filed) -> new Filed(filed.file(), filed.taskId())).toList();
	}

	@Override
	public Optional<InputStream> open(Attachment file) {
		try {
			return this.vault.isSound(file.sha256()) ? Optional.of(this.vault.open(file.sha256())) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be read", ex);
		}
	}

	@Override
	public Set<String> endings() {
		return FileTypes.endings();
	}

	/**
	 * What was handed in at once.
	 */
	private final class Batch implements Received {

		private final List<Vault.Draft> drafts = new ArrayList<>();

		private final List<Checked> checked = new ArrayList<>();

		void add(Upload upload) {
			try (var content = upload.content().getInputStream()) {
				var draft = FilesOfRuns.this.vault.receive(content, FilesOfRuns.this.check.limit());
				this.drafts.add(draft);
				var name = FileName.clean(upload.name());
				this.checked.add(new Checked(draft, name, FilesOfRuns.this.check.typeOf(draft, name, FIELD)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The file could not be read", ex);
			}
		}

		@Override
		public List<Attachment> keep(String businessKey, String person) {
			var kept = new ArrayList<>(FilesOfRuns.this.rows.ofRunAsWhole(businessKey));
			var all = new ArrayList<Attachment>();
			var added = new ArrayList<Attachment>();
			for (var one : this.checked) {
				var known = kept.stream().filter((it) -> it.sha256().equals(one.draft().sha256())).findFirst();
				var file = known.orElseGet(() -> add(one, businessKey, person));
				if (known.isEmpty()) {
					kept.add(file);
					added.add(file);
				}
				all.add(file);
			}
			if (!added.isEmpty()) {
				FilesOfRuns.this.recorder.filesAdded(businessKey, person, added);
			}
			return all;
		}

		private Attachment add(Checked one, String businessKey, String person) {
			var file = new Attachment(UUID.randomUUID().toString(), FIELD, one.name(), one.type(), one.draft().size(),
					one.draft().sha256(), person, FilesOfRuns.this.rows.now().toInstant());
			FilesOfRuns.this.rows.add(new FileRows.Filed(file, null, businessKey));
			try {
				FilesOfRuns.this.vault.keep(one.draft());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The file could not be kept", ex);
			}
			return file;
		}

		@Override
		public void close() {
			for (var draft : this.drafts) {
				try {
					draft.close();
				}
				catch (IOException ex) {
					throw new UncheckedIOException("A file on its way in could not be removed", ex);
				}
			}
		}

	}

}
