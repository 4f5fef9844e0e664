package almanac.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recognises the harmless file by which EICAR lets people test their defences. This is no
 * virus scanner: it knows this one signature, at the start of a file.
 */
final class TestVirus {

	private static final String SIGNATURE = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

	private static final int HEAD = 1024;

	private TestVirus() {
	}

	static boolean isIn(Path file) throws IOException {
		try (var content = Files.newInputStream(file)) {
			return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(SIGNATURE);
		}
	}

}
