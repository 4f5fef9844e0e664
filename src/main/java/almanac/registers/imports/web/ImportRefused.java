package almanac.registers.imports.web;

import java.util.List;

import almanac.registers.imports.Outcome;
import almanac.registers.imports.web.ImportWords.Fault;

/**
 * A file was not brought in. Nothing was changed.
 */
final class ImportRefused extends RuntimeException {

	private final Outcome outcome;

	private final transient List<Fault> faults;

	ImportRefused(Outcome outcome, List<Fault> faults) {
		this.outcome = outcome;
		this.faults = faults;
	}

	Outcome outcome() {
		return this.outcome;
	}

	List<Fault> faults() {
		return this.faults;
	}

}
