package almanac.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

import almanac.engine.FileRefused;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Whether a file is taken as evidence.
 */
@Component
class FileCheck {

	private final FileSettings settings;

	private final Texts texts;

	FileCheck(FileSettings settings, Texts texts) {
		this.settings = settings;
		this.texts = texts;
	}

	/** The most that is taken, in bytes. */
	long limit() {
		return this.settings.maxSize().toBytes();
	}

	/**
	 * @param name already cleaned
	 * @return the media type
	 * @throws FileRefused if it is empty, too large, of a kind that is not taken or known
	 * to be bad
	 */
	String typeOf(Vault.Draft draft, String name, String field) throws IOException {
		return typeOf(draft, name, field, FileTypes.endings());
	}

	/**
	 * As {@link #typeOf(Vault.Draft, String, String)}, where only some kinds are taken.
	 */
	String typeOf(Vault.Draft draft, String name, String field, Collection<String> endings) throws IOException {
		if (draft.size() == 0) {
			throw refused(field, "empty", name);
		}
		if (draft.size() > limit()) {
			throw refused(field, "maxSize", name, this.settings.maxSize().toMegabytes());
		}
		if (TestVirus.isIn(draft.path())) {
			throw refused(field, "malware", name);
		}
		var ending = FileName.ending(name);
		var type = endings.contains(ending) ? FileTypes.typeOf(draft.path(), ending) : Optional.<String>empty();
		return type.orElseThrow(() -> refused(field, "fileType", name, found(draft), String.join(", ", endings)));
	}

	private static String found(Vault.Draft draft) {
		try {
			return FileTypes.found(draft.path()).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be read", ex);
		}
	}

	FileRefused refused(String field, String rule, Object... values) {
		return new FileRefused(field, rule, this.texts.of("file." + rule, values));
	}

}
