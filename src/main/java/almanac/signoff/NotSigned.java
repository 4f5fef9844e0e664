package almanac.signoff;

import java.util.List;

import almanac.engine.Violation;

/**
 * A decision that lacks something. Nothing was changed.
 */
public class NotSigned extends RuntimeException {

	private final transient List<Violation> violations;

	NotSigned(List<Violation> violations) {
		super(String.join(" ", violations.stream().map(Violation::message).toList()), null, false, false);
		this.violations = List.copyOf(violations);
	}

	/** What is wrong, by the fields {@code choice}, {@code reason} and {@code code}. */
	public List<Violation> violations() {
		return this.violations;
	}

}
