package almanac.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/**
 * Which kinds of files are taken as evidence. The ending of the name says what a file
 * claims to be, the content has to agree.
 */
final class FileTypes {

	private static final Tika TIKA = new Tika();

	private static final MediaTypeRegistry FAMILY = MediaTypeRegistry.getDefaultRegistry();

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private static final String ODF = "application/vnd.oasis.opendocument.";

	private static final Map<String, String> EXACT = Map.of("pdf", "application/pdf", "png", "image/png", "jpg",
			"image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "webp", "image/webp", "zip", "application/zip");

	private static final Map<String, String> TEXT = Map.of("txt", "text/plain", "log", "text/plain", "csv", "text/csv",
			"md", "text/markdown", "json", "application/json", "eml", "message/rfc822");

	private static final Map<String, String> OFFICE = Map.of("docx", OOXML + "wordprocessingml.document", "xlsx",
			OOXML + "spreadsheetml.sheet", "pptx", OOXML + "presentationml.presentation", "odt", ODF + "text", "ods",
			ODF + "spreadsheet");

	private static final Map<String, String> MAIN_PART = Map.of("docx", "word/document.xml", "xlsx", "xl/workbook.xml",
			"pptx", "ppt/presentation.xml");

	/* They run or draw in a browser, whatever the name says. */
	private static final Set<MediaType> ACTIVE = Set.of(MediaType.TEXT_HTML, MediaType.APPLICATION_XML,
			MediaType.parse("application/xhtml+xml"), MediaType.image("svg+xml"));

	private FileTypes() {
	}

	/** The endings that are taken, in order. */
	static Set<String> endings() {
		var all = new TreeMap<>(EXACT);
		all.putAll(TEXT);
		all.putAll(OFFICE);
		return new TreeSet<>(all.keySet());
	}

	/**
	 * The media type of the file, empty if content and ending do not agree or the kind is
	 * not taken.
	 */
	static Optional<String> typeOf(Path file, String ending) throws IOException {
		var found = found(file);
		if (EXACT.containsKey(ending)) {
			return Optional.of(EXACT.get(ending)).filter((expected) -> expected.equals(found.toString()));
		}
		if (TEXT.containsKey(ending)) {
			return isHarmlessText(found) ? Optional.of(TEXT.get(ending)) : Optional.empty();
		}
		var office = OFFICE.get(ending);
		return (office != null && holds(file, ending, office)) ? Optional.of(office) : Optional.empty();
	}

	/** What the content looks like, whatever the name says. */
	static MediaType found(Path file) throws IOException {
		try (var content = Files.newInputStream(file)) {
			return MediaType.parse(TIKA.detect(content));
		}
	}

	private static boolean isHarmlessText(MediaType found) {
		return ACTIVE.stream().noneMatch((active) -> FAMILY.isInstanceOf(found, active))
				&& (FAMILY.isInstanceOf(found, MediaType.TEXT_PLAIN)
						|| found.equals(MediaType.parse("message/rfc822")));
	}

	private static boolean holds(Path file, String ending, String office) throws IOException {
		try (var zip = new ZipFile(file.toFile())) {
			if (MAIN_PART.containsKey(ending)) {
				return zip.getEntry("[Content_Types].xml") != null && zip.getEntry(MAIN_PART.get(ending)) != null
						&& zip.stream().noneMatch((entry) -> entry.getName().endsWith("vbaProject.bin"));
			}
			var mimetype = zip.getEntry("mimetype");
			if (mimetype == null) {
				return false;
			}
			try (var content = zip.getInputStream(mimetype)) {
				return new String(content.readNBytes(office.length() + 1), StandardCharsets.US_ASCII).strip()
					.equals(office);
			}
		}
		catch (ZipException ex) {
			return false;
		}
	}

}
