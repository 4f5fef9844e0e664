package almanac.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Sets a document in pages: tagged, with its faces and its colour profile inside, closed
 * to everything outside, and free of the time and place of its making.
 */
final class Printing {

	private static final String PRODUCER = "Almanac";

	private static final Pattern DATE = Pattern.compile("(?<=<xmp:CreateDate>)[^<]*");

	private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	static {
		XRLog.setLoggingEnabled(false);
	}

	private Printing() {
	}

	static byte[] print(Document document, Metadata metadata) {
		var builder = new PdfRendererBuilder();
		builder.withW3cDocument(document, null);
		builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
		builder.usePdfUaAccessibility(true);
		builder.useColorProfile(SRGB);
		builder.withProducer(PRODUCER);
		builder.useReplacementText(Character.toString(PlainText.UNKNOWN));
		builder.useUriResolver((base, address) -> null);
		for (var when : ExternalResourceControlPriority.values()) {
			builder.useExternalResourceAccessControl((address, type) -> false, when);
		}
		Fonts.addTo(builder);
		var bytes = new ByteArrayOutputStream();
		try (var renderer = builder.buildPdfRenderer()) {
			renderer.layout();
			renderer.createPDFWithoutClosing();
			var pdf = renderer.getPdfDocument();
			date(pdf, metadata);
			pdf.setDocumentId(metadata.created().getEpochSecond());
			pdf.save(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Tells the time of the content, where the renderer tells that of the rendering. The
	 * two places have to agree.
	 */
	private static void date(PDDocument pdf, Metadata metadata) throws IOException {
		var created = metadata.created().truncatedTo(ChronoUnit.SECONDS);
		pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
		var said = pdf.getDocumentCatalog().getMetadata();
		var text = new String(said.toByteArray(), StandardCharsets.UTF_8);
		var date = DATE.matcher(text);
		if (!date.find()) {
			throw new IllegalStateException("The metadata of the document tell no date: " + text);
		}
		said.importXMPMetadata(
				date.replaceFirst(Matcher.quoteReplacement(created.toString())).getBytes(StandardCharsets.UTF_8));
	}

}
