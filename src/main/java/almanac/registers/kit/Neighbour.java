package almanac.registers.kit;

import java.util.Collection;
import java.util.Map;

/**
 * What entries can refer to though it is kept elsewhere, by number.
 */
public interface Neighbour {

	/** As {@link Refers} and the texts name it. */
	String name();

	/** Address of the page of one, up to its number. */
	String path();

	/** Titles by number, of those that exist. */
	Map<String, String> titles(Collection<String> ids);

	/** Numbers, by what people call them: their numbers, or those of another house. */
	Map<String, String> meant(Collection<String> said);

	/** Titles by number of what the person owns and is not over, by number. */
	default Map<String, String> heldBy(String person) {
		return Map.of();
	}

}
