package almanac.registers.nonconformities;

import almanac.web.Code;

/**
 * Where a nonconformity came to light.
 */
public enum Source implements Code {

	INTERNAL_AUDIT, EXTERNAL_AUDIT, INCIDENT, MANAGEMENT_REVIEW, MONITORING, CONTROL_CHECK, EXERCISE, SUPPLIER_REVIEW,
	COMPLAINT, MISSED_INTERVAL, OBSERVATION;

	/** Whether those who audit must verify the treatment, not the audited. */
	public boolean isAudit() {
		return this == INTERNAL_AUDIT || this == EXTERNAL_AUDIT;
	}

}
