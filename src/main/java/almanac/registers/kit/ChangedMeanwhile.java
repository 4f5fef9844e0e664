package almanac.registers.kit;

/**
 * Somebody else changed the entry since it was read.
 */
public final class ChangedMeanwhile extends RuntimeException {

	/**
	 * @param message who changed what, and when, in words for the person
	 */
	public ChangedMeanwhile(String message) {
		super(message);
	}

	ChangedMeanwhile(String id, Entry<?> now) {
		super("%s was changed meanwhile by %s. Look at version %d, then decide again.".formatted(id, now.author(),
				now.version()));
	}

}
