package almanac.evidence;

/**
 * Whether records are still what was recorded.
 *
 * @param checked how many records were found sound, up to the first that is not
 * @param broken id of the first record that is not sound, or {@literal null}
 * @param fault what is wrong with it, or {@literal null}
 */
public record Verification(long checked, String broken, String fault) {

	public boolean isSound() {
		return this.broken == null;
	}

}
