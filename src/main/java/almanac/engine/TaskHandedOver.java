package almanac.engine;

/**
 * A task went from one person to another. Published in the transaction that hands it
 * over.
 *
 * @param task as it is now
 */
public record TaskHandedOver(UserTask task, String instanceId, Handover handover, Procedure procedure) {
}
