package almanac.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The data folder, readable by its owner only and held by one process as long as it
 * lives.
 */
record Home(Path folder, FileChannel lock) {

	private static final String LOCK = "almanac.lock";

	// Beyond the text, because Windows lets nobody read what is locked.
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

	static Home open(Path path) {
		var folder = path.toAbsolutePath().normalize();
		try {
			var fresh = Files.notExists(folder);
			Files.createDirectories(folder);
			if (fresh && isPosix()) {
				Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			}
			return new Home(folder, hold(folder));
		}
		catch (IOException ex) {
			throw new StartRefused(
					"The data folder %s cannot be written (%s: %s). Give the user %s the right to write there, or choose another folder with --almanac.home=<folder>."
						.formatted(folder, ex.getClass().getSimpleName(), ex.getMessage(),
								System.getProperty("user.name")),
					ex);
		}
	}

	private static FileChannel hold(Path folder) throws IOException {
		var file = folder.resolve(LOCK);
		var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		if (!locked(channel)) {
			channel.close();
			throw new StartRefused(
					"The data folder %s is in use by another Almanac (process %s). Stop that one first, or choose another folder with --almanac.home=<folder>."
						.formatted(folder, Files.readString(file).strip()));
		}
		channel.truncate(0);
		channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
		return channel;
	}

	private static boolean locked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false) != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static boolean isPosix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

	/** Lets go of the folder. */
	void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
