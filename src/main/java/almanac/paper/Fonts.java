package almanac.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.springframework.core.io.ClassPathResource;

/**
 * The faces a document is set in, from the libraries that ship them: Open Sans for the
 * eye, DejaVu Sans for the signs that it lacks.
 */
final class Fonts {

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	private static final Map<String, byte[]> READ = read("fonts/ttf/OpenSans/OpenSans-Regular.ttf",
			"fonts/ttf/OpenSans/OpenSans-Bold.ttf", "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf",
			"net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");

	private Fonts() {
	}

	static void addTo(PdfRendererBuilder builder) {
		READ.forEach((file, face) -> builder.useFont(() -> new java.io.ByteArrayInputStream(face),
				file.contains("OpenSans") ? "Open Sans" : "DejaVu Sans", file.contains("Bold") ? BOLD : REGULAR,
				FontStyle.NORMAL, true));
	}

	private static Map<String, byte[]> read(String... files) {
		var read = new LinkedHashMap<String, byte[]>();
		for (var file : files) {
			try (InputStream face = new ClassPathResource(file).getInputStream()) {
				read.put(file, face.readAllBytes());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The font %s is missing from the class path.".formatted(file), ex);
			}
		}
		return read;
	}

}
