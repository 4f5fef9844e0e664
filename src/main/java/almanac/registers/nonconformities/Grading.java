package almanac.registers.nonconformities;

import java.time.LocalDate;

/**
 * What the validation of a nonconformity found; what is {@literal null} stays as it was.
 *
 * @param owner login name of who corrects it
 * @param recurrenceOf the earlier nonconformity whose treatment did not last
 * @param certificationDeadline by which the certification body wants it treated
 */
public record Grading(Grade grade, String owner, String statement, String requirement, Source source,
		String sourceReference, String objectiveEvidence, String scope, Boolean personalData,
		NonconformityId recurrenceOf, LocalDate certificationDeadline) {

	public Grading(Grade grade, String owner) {
		this(grade, owner, null, null, null, null, null, null, null, null, null);
	}

}
