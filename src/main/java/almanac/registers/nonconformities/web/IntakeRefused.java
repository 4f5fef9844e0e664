package almanac.registers.nonconformities.web;

import java.util.List;

import almanac.registers.nonconformities.web.IntakeWords.Fault;

/**
 * A file was not brought in: it has errors, or somebody changed the register meanwhile.
 */
final class IntakeRefused extends RuntimeException {

	private final transient List<Fault> faults;

	/**
	 * @param faults what is wrong with the file, empty if nothing is
	 */
	IntakeRefused(List<Fault> faults) {
		super("Not brought in, %d errors.".formatted(faults.size()));
		this.faults = faults;
	}

	List<Fault> faults() {
		return this.faults;
	}

}
