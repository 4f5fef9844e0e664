package almanac.registers.nonconformities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A requirement that was not met, as it stood in one version.
 *
 * @param reference number in another system, or {@literal null}
 * @param raisedByName the name as it was then
 * @param detectedOn by the word of the reporter, or {@literal null}
 * @param causes rows of the cause analysis, empty before it
 * @param closedAt {@literal null} unless closed
 * @param validFrom since when this version is in force
 * @param validTo {@literal null} for the version in force
 * @param reason why this version came to be
 */
public record Nonconformity(NonconformityId id, String reference, String raisedBy, String raisedByName,
		Instant raisedAt, LocalDate detectedOn, State state, String statement, String requirement, Source source,
		String sourceReference, String objectiveEvidence, String scope, Boolean personalData, Grade grade, String owner,
		List<Map<String, Object>> causes, LocalDate effectivenessDate, LocalDate certificationDeadline,
		NonconformityId recurrenceOf, Instant closedAt, int version, Instant validFrom, Instant validTo, String author,
		String authorName, String reason) {

	/** Of the run that treats it. */
	public String businessKey() {
		return this.id.businessKey();
	}

	public boolean isSettled() {
		return this.state == State.CLOSED || this.state == State.WITHDRAWN;
	}

}
