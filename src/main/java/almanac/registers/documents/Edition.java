package almanac.registers.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import almanac.registers.documents.Document.Classification;
import almanac.web.Code;

/**
 * A draft of a document as it was frozen, and what became of it.
 *
 * @param run business key of the approval
 * @param edition the number it has, or gets with its approval
 * @param source publisher of a document from outside, else {@literal null}
 * @param master number of the document it translates, else {@literal null}
 * @param masterEdition the edition of it that it translates
 * @param controls numbers of those it serves, {@literal null} where nobody was asked
 * @param obligations as {@code controls}
 * @param file id of the file
 * @param approvedBy {@literal null} until it is approved, like all that follows from it
 * @param effectiveFrom the day it gets in force
 * @param inForceAt the moment it got in force
 * @param audience who is to know it, in words
 * @param told how many were told
 */
public record Edition(long id, String document, String run, String edition, String title, Classification classification,
		String owner, String summary, String source, String sourceEdition, String master, String masterEdition,
		List<String> controls, List<String> obligations, String file, String fileName, String sha256, String draftedBy,
		Instant draftedAt, State state, String approvedBy, Instant approvedAt, LocalDate effectiveFrom,
		LocalDate nextReview, Instant inForceAt, Instant supersededAt, String audience, Integer told) {

	/**
	 * What became of it.
	 */
	public enum State implements Code {

		/** Under review, or waiting for approval. */
		DRAFT,

		/** A newer draft took its place. */
		REPLACED,

		/** Waits for its day. */
		APPROVED, IN_FORCE, SUPERSEDED

	}

	/** What somebody writes who hands in a draft. */
	public record Draft(String title, Classification classification, String owner, String summary, String source,
			String sourceEdition, String master, String masterEdition, List<String> controls,
			List<String> obligations) {
	}

	/** Enough of the hash to compare by eye. */
	public String fingerprint() {
		return this.sha256.substring(0, 12).replaceAll("(.{4})(?=.)", "$1 ");
	}

}
