package almanac.mail;

import almanac.web.Code;

/**
 * Where a letter is on its way.
 */
public enum Status implements Code {

	/** To be sent by a job of the engine, or by the next digest if it is not urgent. */
	WAITING,
	/** Told by a digest. */
	BUNDLED,
	/** What it tells was over before anybody was told. */
	OVERTAKEN,
	/** Taken by the mail server. */
	SENT,
	/** Refused by the mail server to the last try. */
	FAILED,
	/** Never to be sent: there was no mail server. */
	KEPT

}
