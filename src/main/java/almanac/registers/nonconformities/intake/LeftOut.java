package almanac.registers.nonconformities.intake;

/**
 * A row that is no nonconformity by its own word, as the strengths in an audit report.
 *
 * @param row number of its line in the file
 * @param classification as it stands in the file
 */
public record LeftOut(int row, String classification, String statement) {
}
