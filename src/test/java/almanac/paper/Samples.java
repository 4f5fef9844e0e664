package almanac.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import almanac.web.ShippedTexts;

/**
 * A sheet with everything that a sheet can have. Run by itself it prints the hash of its
 * PDF.
 */
final class Samples {

	static final Instant CREATED = Instant.parse("2021-03-04T05:06:07.890Z");

	private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	private Samples() {
	}

	static Paper paper() {
		return new Paper(ShippedTexts.source());
	}

	static Metadata english() {
		return new Metadata("Acceptance of residual risks", "Anna Vogt", Locale.ENGLISH, CREATED,
				"Record 01J8-risk-review:2027");
	}

	static Metadata german() {
		return new Metadata("Annahme von Restrisiken", "Zażółć Gęślą", Locale.GERMAN, CREATED, "Nachweis RSK-0012");
	}

	static Sheet sheet() {
		return new Sheet("Acceptance of residual risks", "Risk review 2027, Nordwind Logistik", List
			.of(new Part.Facts("What is decided", facts()), new Part.Prose("Why",
					"“Quotes”, „Anführungszeichen“ and dashes – all of them.\nA second line.\n\nA new paragraph: ≥ 99.5 % ✓, łódź, Ελληνικά, Ångström."),
					risks(3), stamp()));
	}

	static Part.Table risks(int count) {
		return new Part.Table("Residual risks", List.of("Id", "Risk", "Owner", "Level"),
				IntStream.rangeClosed(1, count)
					.mapToObj((it) -> List.of("RSK-%04d".formatted(it),
							"Ransomware reaches the backups of the warehouse system because they are mounted",
							"Carla Wendt", "12 of 25"))
					.toList());
	}

	static Part.Stamp stamp() {
		return new Part.Stamp("Anna Vogt", "Risk owner",
				"I accept the residual risk R-12 until 31 May 2027 and will judge it again by then.", "Approved",
				"Seen with the supplier.", CREATED, ZoneId.of("Europe/Berlin"), "REC-000123", HASH, "AB12 CD34 EF56");
	}

	private static List<Part.Fact> facts() {
		var facts = new ArrayList<Part.Fact>();
		facts.add(new Part.Fact("Risk", "R-12 Ransomware reaches the backups"));
		facts.add(new Part.Fact("Treatment", "Backups off line, every week\nRestore test every quarter"));
		facts.add(new Part.Fact("Comment", null));
		facts.add(new Part.Fact("Hash", HASH));
		return facts;
	}

	static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
	}

	public static void main(String[] args) throws Exception {
		System.out.println(sha256(paper().pdf(sheet(), english())));
	}

}
