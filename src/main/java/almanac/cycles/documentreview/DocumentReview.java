package almanac.cycles.documentreview;

import almanac.engine.CurrentPerson;
import almanac.engine.ModelBean;
import almanac.registers.documents.Editions;
import almanac.registers.documents.Verdict;
import almanac.registers.documents.Verdict.Said;
import almanac.web.Code;

/**
 * Keeps what a reviewer says.
 */
@ModelBean("documentReview")
public class DocumentReview {

	private final Editions editions;

	private final CurrentPerson person;

	DocumentReview(Editions editions, CurrentPerson person) {
		this.editions = editions;
		this.person = person;
	}

	/**
	 * Keeps the verdict with the hash of what was read.
	 * @param approval key of the run that asked for it
	 * @param sha256 empty if the document has no file
	 * @param remark empty if all is well
	 */
	public void recordVerdict(String approval, String document, Number round, String sha256, String verdict,
			String remark) {
		this.editions
			.review(new Verdict(document, approval, round.intValue(), this.person.id(), Code.of(Said.class, verdict),
					remark.isEmpty() ? null : remark, sha256.isEmpty() ? null : sha256, null));
	}

}
