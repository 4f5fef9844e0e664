package almanac.calendar;

import almanac.web.Code;

/**
 * What became of a planned run: finished by its planned finish, finished within its grace
 * only, or not even then.
 */
public enum State implements Code {

	PLANNED, RUNNING, DONE, LATE, MISSED

}
