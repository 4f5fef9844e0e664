package almanac.evidence;

import almanac.web.Code;

/**
 * What a record is about.
 */
public enum Kind implements Code {

	CYCLE_STARTED, TASK_COMPLETED, DECISION, REFUSAL, CYCLE_ENDED, DUE_DATE_MOVED, FILES_ADDED, REQUEST, PLAN_CHANGED,
	RUN_MISSED, MISS_EXCUSED, REMINDED, ESCALATED, STEP_DONE, DELEGATED

}
