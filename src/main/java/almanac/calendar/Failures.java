package almanac.calendar;

import java.util.ArrayList;
import java.util.List;

import almanac.engine.AlreadyStarted;
import almanac.engine.OwnTransaction;

/**
 * Pieces of work that do not keep each other back: each has a transaction of its own, and
 * what failed is told at the end.
 */
class Failures {

	private final OwnTransaction transaction;

	private final List<RuntimeException> failures = new ArrayList<>();

	Failures(OwnTransaction transaction) {
		this.transaction = transaction;
	}

	void apart(Runnable work) {
		try {
			this.transaction.of(() -> {
				work.run();
				return null;
			});
		}
		catch (AlreadyStarted ex) {
			// another machine or a person was faster
		}
		catch (RuntimeException ex) {
			this.failures.add(ex);
		}
	}

	/**
	 * @throws RuntimeException the first that failed, with the others
	 */
	void raise() {
		if (!this.failures.isEmpty()) {
			var first = this.failures.get(0);
			this.failures.stream().skip(1).forEach(first::addSuppressed);
			throw first;
		}
	}

}
