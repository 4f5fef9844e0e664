package almanac.mail;

import almanac.web.Code;

/**
 * What a letter is for.
 */
public enum Kind implements Code {

	ASSIGNED, REMINDER, ESCALATION, SIGNATURE, DIGEST, INFORMATION

}
