package almanac.registers.nonconformities.intake;

/**
 * There is no such file, its time is over, or somebody else handed it in.
 */
public final class NoSuchIntake extends RuntimeException {

	NoSuchIntake(String id) {
		super("No file %s that you handed in and that still waits.".formatted(id));
	}

}
