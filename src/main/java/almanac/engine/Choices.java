package almanac.engine;

import java.util.List;

/**
 * Allowed values that a register knows, for every field whose {@code valuesKey} is
 * {@link #key()}.
 */
public interface Choices {

	/** The {@code valuesKey} forms use, e.g. {@code people}. */
	String key();

	/** The values allowed now, in the order people expect. */
	List<Choice> values();

}
