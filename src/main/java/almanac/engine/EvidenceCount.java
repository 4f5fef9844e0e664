package almanac.engine;

/**
 * How much evidence a run has left so far.
 */
public interface EvidenceCount {

	/** Number of records of the run, 0 if there is none. */
	long of(String businessKey);

}
