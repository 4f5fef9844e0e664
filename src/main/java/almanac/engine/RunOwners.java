package almanac.engine;

/**
 * Who answers for what a run is about, and may therefore read what it left.
 */
public interface RunOwners {

	boolean owns(String person, String businessKey);

}
