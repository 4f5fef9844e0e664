package almanac.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * What veraPDF says of a document.
 */
public final class Validity {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private Validity() {
	}

	/** By PDF/A-2a and PDF/UA-1, empty for a document without fault. */
	public static List<String> faults(byte[] pdf) {
		return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1).flatMap((it) -> faults(pdf, it)).toList();
	}

	private static Stream<String> faults(byte[] pdf, PDFAFlavour flavour) {
		try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			var result = validator.validate(parser);
			if (!result.getValidationProfile().getPDFAFlavour().equals(flavour)) {
				throw new IllegalStateException("Validated by " + result.getValidationProfile().getPDFAFlavour());
			}
			return result.isCompliant() ? Stream.empty()
					: result.getTestAssertions()
						.stream()
						.filter((it) -> it.getStatus() == TestAssertion.Status.FAILED)
						.map((it) -> flavour.getId() + ": " + it.getMessage());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
