package almanac.inspection;

import java.util.List;

import almanac.web.Problems.Fault;

/**
 * The reason for a dismissal is missing, too short or too long. Nothing was decided.
 */
public final class ReasonRefused extends RuntimeException {

	private final transient Fault fault;

	ReasonRefused(Fault fault) {
		super(fault.field() + ": " + fault.message());
		this.fault = fault;
	}

	public List<Fault> faults() {
		return List.of(this.fault);
	}

}
