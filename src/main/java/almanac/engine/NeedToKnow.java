package almanac.engine;

/**
 * Says of its own runs which are for those who need to know them (A.5.12): a superior
 * sees no task of theirs, and nobody a file without a login.
 */
public interface NeedToKnow {

	boolean isRestricted(String businessKey);

}
