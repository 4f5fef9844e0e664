package almanac.engine;

/**
 * Which procedure was in force: the model a step was done by.
 *
 * @param sha256 of the BPMN or DMN file, lower-case hex
 */
public record Procedure(String key, int version, String deploymentId, String sha256) {
}
