package almanac.engine;

import java.util.Optional;

/**
 * Names runs in the words of people instead of by their keys.
 */
public interface RunNames {

	/**
	 * What the run is about, in the language of whoever reads; empty if it has no other
	 * name than its number.
	 */
	Optional<String> of(String businessKey);

}
