package almanac.engine;

import java.util.Collection;

/**
 * People and roles as the engine's own webapps see them.
 */
public interface Identities {

	/** Creates or updates the person. Idempotent. */
	void person(String id, String name, String mail);

	/** Creates or updates the role and sets its members exactly. Idempotent. */
	void role(String id, String name, Collection<String> members);

	/**
	 * Lets superiors see the open tasks of exactly those who report to them now.
	 * Idempotent.
	 */
	void teams();

	/** Makes the person an operator: may see and repair everything in the engine. */
	void operator(String id);

	/** Whether anybody is an operator. */
	boolean hasOperator();

	/** Takes every role and right from the person. */
	void remove(String id);

}
