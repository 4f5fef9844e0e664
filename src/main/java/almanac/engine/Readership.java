package almanac.engine;

/**
 * Who may read what a run left.
 */
public interface Readership {

	boolean mayRead(String person, String businessKey);

}
