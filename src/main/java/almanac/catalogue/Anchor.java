package almanac.catalogue;

import almanac.web.Code;

/**
 * From where the next run is counted: from the dates of the plan, or from the day the run
 * before was completed.
 */
public enum Anchor implements Code {

	FIXED, AFTER_COMPLETION

}
