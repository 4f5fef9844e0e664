package almanac.registers.kit;

/**
 * A register has no entry, or knows no register, of that name.
 */
public final class NoSuchEntry extends RuntimeException {

	public NoSuchEntry(String what) {
		super(what);
	}

}
