package almanac.registers.nonconformities.intake;

import java.util.List;

import almanac.registers.nonconformities.Report;

/**
 * A row that can be raised.
 *
 * @param row number of its line in the file
 * @param owner as it stands in the file
 * @param warnings what a person should know before
 */
public record Candidate(int row, Report report, String owner, List<Complaint> warnings) {
}
