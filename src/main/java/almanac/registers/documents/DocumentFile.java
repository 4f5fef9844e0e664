package almanac.registers.documents;

import almanac.engine.Attachment;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The file of a document, and the version of the entry that brought it.
 */
public record DocumentFile(int version, @JsonUnwrapped Attachment file) {
}
