package almanac.engine;

import java.util.function.Supplier;

/**
 * Does work in a transaction of its own, with all the engine does in it. A new
 * transaction of Spring alone would leave the engine's part to the one around it.
 */
public interface OwnTransaction {

	<T> T of(Supplier<T> work);

}
