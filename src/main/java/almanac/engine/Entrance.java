package almanac.engine;

import java.util.Map;

/**
 * How a cycle is entered that begins with an entry in a register.
 */
public interface Entrance {

	/** Id of the model. */
	String cycle();

	/**
	 * Makes the entry and starts the run, both or neither.
	 * @param input as sent, e.g. by the API
	 * @return business key of the run
	 * @throws BeginsByItself if nobody begins it by hand
	 * @throws IllegalArgumentException or a constraint violation if the input lacks
	 * something
	 */
	String enter(String person, Map<String, Object> input);

}
