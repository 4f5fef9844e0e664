package almanac.signoff;

import almanac.engine.Attachment;
import almanac.web.FileSize;

/**
 * A file that is part of what is signed.
 *
 * @param confidential whether it is for who signs in only
 */
public record Enclosure(Attachment file, boolean confidential) {

	/** As people say it. */
	public String size() {
		return FileSize.of(this.file.size());
	}

}
