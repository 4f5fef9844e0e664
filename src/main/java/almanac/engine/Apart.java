package almanac.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pieces of work of one tick, each in a transaction of its own, so that one that fails
 * keeps no other back.
 */
public final class Apart {

	private final OwnTransaction transaction;

	private final Set<Class<? extends RuntimeException>> overtaken;

	private final List<RuntimeException> failures = new ArrayList<>();

	/**
	 * @param overtaken how work fails that another machine or a person was faster with,
	 * which is no failure
	 */
	@SafeVarargs
	public Apart(OwnTransaction transaction, Class<? extends RuntimeException>... overtaken) {
		this.transaction = transaction;
		this.overtaken = Set.of(overtaken);
	}

	public void run(Runnable work) {
		try {
			this.transaction.of(() -> {
				work.run();
				return null;
			});
		}
		catch (RuntimeException ex) {
			if (this.overtaken.stream().noneMatch((it) -> it.isInstance(ex))) {
				this.failures.add(ex);
			}
		}
	}

	/**
	 * @throws RuntimeException the first failure, with the others as suppressed, if there
	 * was any
	 */
	public void end() {
		if (!this.failures.isEmpty()) {
			var first = this.failures.get(0);
			this.failures.stream().skip(1).forEach(first::addSuppressed);
			throw first;
		}
	}

}
