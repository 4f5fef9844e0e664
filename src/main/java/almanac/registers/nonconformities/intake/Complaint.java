package almanac.registers.nonconformities.intake;

import java.util.List;

/**
 * Something about a file that a person has to mend or to know.
 *
 * @param row number of its line in the file
 * @param column as it is named in the file, empty if the whole row is meant
 * @param value what stands there
 * @param rule short name of what is wrong
 * @param details for the words a person reads
 */
public record Complaint(int row, String column, String value, String rule, List<Object> details) {
}
