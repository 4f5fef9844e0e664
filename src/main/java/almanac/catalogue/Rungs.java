package almanac.catalogue;

/**
 * When somebody is told that a task comes due or is late, in business days from its due
 * date; {@literal null} leaves a rung out.
 *
 * @param remind days before, to who has it
 * @param due whether on the day itself, to who has it and the deputies
 * @param supervisor days after, to the superior and the ISMS manager
 * @param top days after, to top management
 * @param repeat calendar days after the last of these, again and again
 */
public record Rungs(Integer remind, boolean due, Integer supervisor, Integer top, Integer repeat) {

	public static final Rungs STANDARD = new Rungs(3, true, 3, 7, 7);

	/** Nobody is told anything. */
	public static final Rungs NONE = new Rungs(null, false, null, null, null);

}
