package almanac.registers.kit;

import java.util.Optional;

/**
 * Names cycles in the words of people.
 */
public interface CycleNames {

	/** In the language of whoever reads; empty if there is no such cycle. */
	Optional<String> of(String cycle);

}
