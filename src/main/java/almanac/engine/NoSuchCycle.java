package almanac.engine;

import java.util.List;

/**
 * No model of this name is deployed.
 */
public final class NoSuchCycle extends RuntimeException {

	public NoSuchCycle(String cycle, List<String> known) {
		super("No cycle '%s'. Known: %s.".formatted(cycle, known));
	}

}
