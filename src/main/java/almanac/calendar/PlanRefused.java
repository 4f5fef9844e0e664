package almanac.calendar;

import java.util.List;
import java.util.stream.Collectors;

import almanac.web.Problems.Fault;

/**
 * What was to be planned is not acceptable. Nothing was changed.
 */
public final class PlanRefused extends RuntimeException {

	private final transient List<Fault> faults;

	PlanRefused(List<Fault> faults) {
		super(faults.stream().map((it) -> it.field() + ": " + it.message()).collect(Collectors.joining(" ")));
		this.faults = faults;
	}

	public List<Fault> faults() {
		return this.faults;
	}

}
