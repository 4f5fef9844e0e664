package almanac.engine;

import java.util.function.Supplier;

/**
 * Which task is being completed by a signature right now.
 */
final class SignatureUnderWay {

	private static final ThreadLocal<String> TASK = new ThreadLocal<>();

	private SignatureUnderWay() {
	}

	static <T> T on(String taskId, Supplier<T> completion) {
		TASK.set(taskId);
		try {
			return completion.get();
		}
		finally {
			TASK.remove();
		}
	}

	static boolean isOn(String taskId) {
		return taskId.equals(TASK.get());
	}

}
