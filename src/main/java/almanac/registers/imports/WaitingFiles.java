package almanac.registers.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import almanac.evidence.Vault;
import almanac.registers.table.UnreadableTable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files that wait to be brought in, below {@code ${almanac.home}/imports}. With what they
 * brought they move to the evidence.
 */
@Component
class WaitingFiles {

	private final Path folder;

	private final Vault vault;

	WaitingFiles(@Value("${almanac.home}") Path home, Vault vault) {
		this.folder = home.toAbsolutePath().normalize().resolve("imports");
		this.vault = vault;
	}

	/**
	 * A file that came in.
	 */
	record Arrived(String sha256, long size, byte[] content) {
	}

	/**
	 * @throws UnreadableTable if it is larger than allowed
	 */
	Arrived receive(String id, InputStream content, long limit) {
		try (var draft = this.vault.receive(content, limit)) {
			if (draft.size() > limit) {
				throw new UnreadableTable("tooLarge", limit / 1024 / 1024);
			}
			if (draft.size() == 0) {
				throw new UnreadableTable("empty");
			}
			Files.createDirectories(this.folder);
			Files.move(draft.path(), place(id), StandardCopyOption.ATOMIC_MOVE);
			return new Arrived(draft.sha256(), draft.size(), Files.readAllBytes(place(id)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be kept", ex);
		}
	}

	byte[] content(Import it) {
		try {
			if (Files.exists(place(it.id()))) {
				return Files.readAllBytes(place(it.id()));
			}
			try (var kept = this.vault.open(it.sha256())) {
				return kept.readAllBytes();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be read", ex);
		}
	}

	/** Moves the file to the evidence. */
	void keep(Import it) {
		try {
			if (Files.exists(place(it.id()))) {
				this.vault.keep(new Vault.Draft(place(it.id()), it.sha256(), it.size()));
				Files.deleteIfExists(place(it.id()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be kept", ex);
		}
	}

	void forget(String id) {
		try {
			Files.deleteIfExists(place(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be removed", ex);
		}
	}

	private Path place(String id) {
		return this.folder.resolve(id);
	}

}
