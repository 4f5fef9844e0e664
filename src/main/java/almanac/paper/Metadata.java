package almanac.paper;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What a document says about itself. All of it goes into the file and nothing else does:
 * neither the clock nor the machine, so that the same input makes the same bytes.
 *
 * @param title stands in the head of every page
 * @param author who answers for the content: a person, or the organisation
 * @param language of the words that Almanac adds, and of the document
 * @param created kept to the second, in UTC
 * @param reference what the document is filed under, like the id of a record; stands in
 * the foot of every page
 */
public record Metadata(String title, String author, Locale language, Instant created, String reference) {

	public Metadata {
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(author, "author");
		Objects.requireNonNull(language, "language");
		Objects.requireNonNull(created, "created");
		Objects.requireNonNull(reference, "reference");
	}

}
