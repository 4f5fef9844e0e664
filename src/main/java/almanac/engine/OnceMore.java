package almanac.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * Tries again what failed because something else was written at the same moment, such as
 * a draft of the same task.
 */
final class OnceMore {

	private OnceMore() {
	}

	static <T> T of(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (OptimisticLockingException ex) {
			return work.get();
		}
	}

}
