package almanac.timemachine;

import java.time.Instant;
import java.util.List;

import almanac.web.Code;

/**
 * Something that happened by itself while the clock was moved.
 *
 * @param cycle id in the catalogue, {@literal null} for a letter
 * @param businessKey of the run, {@literal null} for a letter
 * @param subject name of the task, number of the nonconformity or subject of the letter;
 * {@literal null} where the run says it all
 * @param people login names of whom it reached
 * @param link path of the page that shows it
 */
public record Happening(Instant at, Kind kind, String cycle, String businessKey, String subject, List<String> people,
		String link) {

	/**
	 * What kind of thing happened.
	 */
	public enum Kind implements Code {

		STARTED, ENDED, MISSED, ASSIGNED, REMINDED, ESCALATED, MAILED

	}

}
