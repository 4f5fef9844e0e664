package almanac.registers.imports;

import java.util.List;

import almanac.web.Problems.Fault;

/**
 * A file cannot be read in the way that was asked for. It is read as before.
 */
public final class ReadingRefused extends RuntimeException {

	private final transient List<Fault> faults;

	ReadingRefused(List<Fault> faults) {
		super(faults.toString());
		this.faults = List.copyOf(faults);
	}

	/** All that is wrong, named as in the plan; never empty. */
	public List<Fault> faults() {
		return this.faults;
	}

}
