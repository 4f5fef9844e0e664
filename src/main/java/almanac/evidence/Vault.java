package almanac.evidence;

import almanac.web.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files by the hash of their content, below {@code ${almanac.home}/files}. The same
 * content lies there once.
 */
@Component
public class Vault {

	private final Path folder;

	Vault(@Value("${almanac.home}") Path home) {
		this.folder = home.toAbsolutePath().normalize().resolve("files");
	}

	/**
	 * Content on its way into the vault.
	 */
	public record Draft(Path path, String sha256, long size) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			Files.deleteIfExists(this.path);
		}

	}

	/**
	 * Reads at most one byte more than allowed, never the whole file into memory.
	 */
	public Draft receive(InputStream content, long limit) throws IOException {
		var incoming = Files.createDirectories(this.folder.resolve("incoming"));
		var draft = Files.createTempFile(incoming, "", ".part");
		try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
			var digest = Sha256.digest();
			var buffer = new byte[64 * 1024];
			var size = 0L;
			for (var read = content.read(buffer); read >= 0 && size <= limit; read = content.read(buffer)) {
				size += read;
				digest.update(buffer, 0, read);
				for (var bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining();) {
					file.write(bytes);
				}
			}
			file.force(true);
			return new Draft(draft, HexFormat.of().formatHex(digest.digest()), size);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(draft);
			throw ex;
		}
	}

	/** Keeps the content for good. Idempotent. */
	public void keep(Draft draft) throws IOException {
		var place = place(draft.sha256());
		Files.createDirectories(place.getParent());
		try {
			if (!Files.exists(place)) {
				Files.move(draft.path(), place, StandardCopyOption.ATOMIC_MOVE);
				force(place.getParent());
			}
		}
		catch (FileAlreadyExistsException sameContentKeptMeanwhile) {
			Files.deleteIfExists(draft.path());
		}
	}

	public InputStream open(String sha256) throws IOException {
		return Files.newInputStream(place(sha256));
	}

	/** Whether the content is there and still the one that was kept. */
	boolean isSound(String sha256) throws IOException {
		if (!Files.exists(place(sha256))) {
			return false;
		}
		var digest = Sha256.digest();
		try (var content = new DigestInputStream(open(sha256), digest)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest()).equals(sha256);
	}

	private Path place(String sha256) {
		return this.folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
	}

	/* A moved file survives a power failure only once its folder is written, too. */
	private static void force(Path folder) throws IOException {
		try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException notOfferedByThisSystem) {
			if (!System.getProperty("os.name").startsWith("Windows")) {
				throw notOfferedByThisSystem;
			}
		}
	}

}
