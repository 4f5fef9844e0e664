package almanac.registers.kit;

import java.util.List;
import java.util.stream.Collectors;

import almanac.web.Problems.Fault;

/**
 * An entry is not acceptable. Nothing was changed.
 */
public final class EntryRefused extends RuntimeException {

	private final transient List<Fault> faults;

	public EntryRefused(List<Fault> faults) {
		super(faults.stream().map((it) -> it.field() + ": " + it.message()).collect(Collectors.joining(" ")));
		this.faults = List.copyOf(faults);
	}

	/** All that is wrong; never empty. */
	public List<Fault> faults() {
		return this.faults;
	}

}
