package almanac.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A part of a sheet. Every text is plain: a line break is a line break, and what looks
 * like markup is shown as it is. As JSON each carries its kind in {@code part}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
@JsonSubTypes({ @JsonSubTypes.Type(value = Part.Facts.class, name = "facts"),
		@JsonSubTypes.Type(value = Part.Table.class, name = "table"),
		@JsonSubTypes.Type(value = Part.Prose.class, name = "prose"),
		@JsonSubTypes.Type(value = Part.Stamp.class, name = "stamp") })
public sealed interface Part {

	/**
	 * Labels and their values, one below the other.
	 *
	 * @param heading {@literal null} for none
	 */
	record Facts(String heading, List<Fact> facts) implements Part {

		public Facts {
			facts = List.copyOf(facts);
		}

	}

	/**
	 * One line of {@link Facts}.
	 *
	 * @param value {@literal null} or empty is shown as a dash
	 */
	record Fact(String label, String value) {

		public Fact {
			Objects.requireNonNull(label, "label");
		}

	}

	/**
	 * A table; its head is repeated on every page that it reaches.
	 *
	 * @param heading {@literal null} for none
	 * @param rows each as long as there are columns
	 */
	record Table(String heading, List<String> columns, List<List<String>> rows) implements Part {

		public Table {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
			for (var row : rows) {
				if (row.size() != columns.size()) {
					throw new IllegalArgumentException(
							"Expected rows of %d cells %s, found %s.".formatted(columns.size(), columns, row));
				}
			}
		}

	}

	/**
	 * Free text; an empty line begins a new paragraph.
	 *
	 * @param heading {@literal null} for none
	 */
	record Prose(String heading, String text) implements Part {

		public Prose {
			Objects.requireNonNull(text, "text");
		}

	}

	/**
	 * How a signature shows itself to people: who, as what, what it means, when, and
	 * where its record is.
	 *
	 * @param name as it was when signing
	 * @param role as it was when signing; {@literal null} for none
	 * @param meaning the sentence that was shown to the signer
	 * @param decision in words, for example "Approved"
	 * @param comment of the signer; {@literal null} for none
	 * @param at when it was signed, by the clock of the server
	 * @param zone in which the signer reads the time
	 * @param recordId of the record that keeps the signature
	 * @param contentSha256 of what was signed, in hexadecimal; its beginning is shown
	 * @param fingerprint of the key or the record that holds the signature fast;
	 * {@literal null} for none
	 */
	record Stamp(String name, String role, String meaning, String decision, String comment, Instant at, ZoneId zone,
			String recordId, String contentSha256, String fingerprint) implements Part {

		public Stamp {
			Objects.requireNonNull(name, "name");
			Objects.requireNonNull(meaning, "meaning");
			Objects.requireNonNull(decision, "decision");
			Objects.requireNonNull(at, "at");
			Objects.requireNonNull(zone, "zone");
			Objects.requireNonNull(recordId, "recordId");
			Objects.requireNonNull(contentSha256, "contentSha256");
		}

	}

}
