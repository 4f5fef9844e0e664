package almanac.engine;

/**
 * Work that is done soon after the transaction that promised it, by a job of the engine.
 */
public interface Errand {

	/** Its name in the jobs of the engine, which never changes. */
	String name();

	/**
	 * Does the work, once at least: a crash after it may have it done again.
	 * @param item what {@link Errands#promise} was told
	 * @param last whether nobody tries again by himself if this try fails
	 * @throws RuntimeException to be called again later, or if it was the last try, to
	 * become an incident
	 */
	void run(String item, boolean last);

}
