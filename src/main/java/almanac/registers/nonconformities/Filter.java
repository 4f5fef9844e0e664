package almanac.registers.nonconformities;

/**
 * Which nonconformities a list shows; {@literal null} means any.
 *
 * @param text part of number, reference, statement or requirement, in any case
 * @param overdue only those with an open step past its due date
 * @param concerning login name of who raised or owns it
 */
public record Filter(State state, Grade grade, String owner, String text, boolean overdue, String concerning) {

	public static final Filter ALL = new Filter(null, null, null, null, false, null);

	public Filter(State state, Grade grade, String owner, String text, String concerning) {
		this(state, grade, owner, text, false, concerning);
	}

	public Filter concerning(String person) {
		return new Filter(this.state, this.grade, this.owner, this.text, this.overdue, person);
	}

}
