package almanac.registers.documents;

import java.time.Instant;

import almanac.web.Code;

/**
 * What a reviewer said of a draft, or of the file in force.
 *
 * @param run business key of the approval
 * @param round counted from 1
 * @param remark {@literal null} if all is well
 * @param sha256 of the file, {@literal null} if there was none
 */
public record Verdict(String document, String run, int round, String reviewer, Said verdict, String remark,
		String sha256, Instant at) {

	/**
	 * What it comes to.
	 */
	public enum Said implements Code {

		OK, COMMENTS, BLOCK

	}

	public boolean isObjection() {
		return this.verdict != Said.OK;
	}

}
