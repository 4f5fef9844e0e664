package almanac.registers.kit.web;

import java.io.IOException;
import java.util.List;

/**
 * A table that is sent line by line.
 */
interface FileLines extends AutoCloseable {

	/**
	 * @param cells texts, numbers, days, times by the clock of the person,
	 * {@literal null} for an empty one
	 */
	void line(List<?> cells) throws IOException;

	@Override
	void close() throws IOException;

}
