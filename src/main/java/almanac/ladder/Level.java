package almanac.ladder;

import almanac.web.Code;

/**
 * How high lateness has climbed.
 */
public enum Level implements Code {

	/** Who has the task. */
	REMIND,
	/** The deputies, too. */
	DUE,
	/** The superior and the ISMS manager. */
	SUPERVISOR,
	/** Top management. */
	TOP;

	boolean isEscalation() {
		return compareTo(DUE) > 0;
	}

}
