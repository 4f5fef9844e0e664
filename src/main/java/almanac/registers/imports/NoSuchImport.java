package almanac.registers.imports;

/**
 * There is no such file, or somebody else handed it in.
 */
public final class NoSuchImport extends RuntimeException {

	NoSuchImport(String id) {
		super("No file '%s' waits to be brought in. Hand it in again.".formatted(id));
	}

}
