package almanac.engine;

/**
 * Tasks that nobody may do: whoever they are for is away, left, or had a part in what
 * they judge.
 */
public interface StrandedTasks {

	/**
	 * Gives a task to somebody who is here and had no part in what it judges, also
	 * outside the role it is for. Does nothing if it is not open or not stranded any
	 * more.
	 * @param by whose decision it is
	 * @throws CompletionRefused if the person may not have it
	 */
	void assign(String taskId, String person, String reason, String by);

}
