package almanac.engine;

/**
 * Says of files of its own runs which are for who signs in only (A.5.12): a letter with a
 * link may have been forwarded.
 */
public interface ConfidentialFiles {

	boolean isConfidential(String businessKey, Attachment file);

}
