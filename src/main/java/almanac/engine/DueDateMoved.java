package almanac.engine;

/**
 * Somebody was given more time for a user task. Published in the transaction that moves
 * the date.
 *
 * @param task with the new date
 */
public record DueDateMoved(UserTask task, String instanceId, DueDateMove move, Procedure procedure) {
}
