package almanac.engine;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer did not meet the contract of its task. Nothing was changed.
 */
public final class CompletionRefused extends RuntimeException {

	private final transient UserTask task;

	private final transient List<Violation> violations;

	public CompletionRefused(UserTask task, List<Violation> violations) {
		super(violations.stream().map(Violation::message).collect(Collectors.joining(" ")));
		this.task = task;
		this.violations = List.copyOf(violations);
	}

	public UserTask task() {
		return this.task;
	}

	/** All that is wrong, in the order of the form; never empty. */
	public List<Violation> violations() {
		return this.violations;
	}

}
