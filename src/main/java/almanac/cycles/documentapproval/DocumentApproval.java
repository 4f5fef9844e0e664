package almanac.cycles.documentapproval;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.engine.ListValue;
import almanac.engine.ModelBean;
import almanac.registers.documents.Document;
import almanac.registers.documents.Document.Classification;
import almanac.registers.documents.DocumentChanges;
import almanac.registers.documents.DocumentRuns;
import almanac.registers.documents.Edition.Draft;
import almanac.registers.documents.Editions;
import almanac.registers.kit.Entry;
import almanac.web.Code;

/**
 * What the approval of a document finds out and writes into the register.
 */
@ModelBean("documentApproval")
public class DocumentApproval {

	private static final int ACKNOWLEDGE_WITHIN = 30;

	private final Subjects subjects;

	private final Drafts drafts;

	private final Editions editions;

	private final DocumentRuns runs;

	private final DocumentChanges changes;

	private final Reviewers reviewers;

	private final Publishing publishing;

	private final Readers readers;

	private final Verdicts verdicts;

	DocumentApproval(Subjects subjects, Drafts drafts, Editions editions, DocumentRuns runs, DocumentChanges changes,
			Reviewers reviewers, Publishing publishing, Readers readers, Verdicts verdicts) {
		this.subjects = subjects;
		this.drafts = drafts;
		this.editions = editions;
		this.runs = runs;
		this.changes = changes;
		this.reviewers = reviewers;
		this.publishing = publishing;
		this.readers = readers;
		this.verdicts = verdicts;
	}

	/**
	 * When a late review goes up: thirty days after the day it was due.
	 * @param planned number of the document if the calendar started the run
	 * @param asked number of the document if somebody asked for the change
	 * @return ISO date, far away if no review is planned
	 */
	public String overdueOn(String planned, String asked) {
		return this.subjects.overdueOn(planned.isEmpty() ? asked : planned);
	}

	/**
	 * Open document.
	 * @param change what was asked, empty if the calendar started it
	 * @return whether it is known and in the hand of another run, and what the register
	 * says of it
	 */
	public Map<String, Object> openDocument(String run, String planned, String asked, String change) {
		var document = planned.isEmpty() ? asked : planned;
		var opened = this.subjects.describe(document);
		opened.put("change", change);
		opened.put("source", run.substring(run.indexOf(':') + 1));
		opened.put("underWay", Boolean.TRUE.equals(opened.get("known")) && !this.runs.take(document, run).equals(run));
		return opened;
	}

	/**
	 * Hand on change.
	 * @return the run that takes it up
	 */
	public String handOnChange(String run, String document, String change) {
		return this.changes.request(document, change, run, null);
	}

	/** What was asked so far, for whoever decides. */
	public List<Map<String, Object>> requests(String run) {
		return this.runs.asked(run).stream().map(this.subjects::row).toList();
	}

	/** What a translation translates, for whoever drafts it; all empty for others. */
	public Map<String, Object> translation(String document) {
		return this.subjects.translation(document);
	}

	/**
	 * Freeze draft.
	 * @param draft the files handed in
	 * @param by who completed the step
	 * @param translated the edition of the master that a translation translates
	 * @param controls numbers of those it serves
	 * @param obligations as {@code controls}
	 * @return edition, hash and address of the draft, and everybody who had a part in it
	 */
	public Map<String, Object> freezeDraft(String run, String document, String outcome, Object draft, String by,
			String title, String classification, String owner, String summary, String source, String sourceEdition,
			String translated, Object controls, Object obligations) {
		var subject = this.subjects.of(document);
		var written = new Draft(title, Code.of(Classification.class, classification), owner, summary, text(source),
				text(sourceEdition), translated.isEmpty() ? null : subject.value().translates(), text(translated),
				ListValue.texts(controls), ListValue.texts(obligations));
		return this.drafts.freeze(run, subject, "major".equals(outcome), draft, written, by);
	}

	private static String text(String value) {
		return value.isBlank() ? null : value.strip();
	}

	/**
	 * Choose reviewers.
	 * @param authors who had a part in the draft
	 * @param by who decided what is to change
	 * @return {@code reviewers}, what they read, and who is an author of it
	 */
	public Map<String, Object> chooseReviewers(String run, String document, String outcome, Object concerns,
			Object named, Object authors, String by, String reason) {
		var toReview = this.drafts.toReview(run, this.subjects.of(document), "no-change".equals(outcome), reason);
		var all = Stream.concat(ListValue.texts(authors).stream(), Stream.of(by)).distinct().toList();
		toReview.put("authors", all);
		toReview.put("reviewers", this.reviewers.of(ListValue.texts(concerns), ListValue.texts(named), all));
		return toReview;
	}

	/**
	 * Weigh verdicts.
	 * @return {@code verdicts} of the round and those that are {@code objections}
	 */
	public Map<String, Object> weighVerdicts(String run, String document, Number round) {
		return this.verdicts.weigh(run, document, round.intValue());
	}

	/**
	 * Assign version.
	 * @param approver who signed
	 * @return edition, the day it gets in force, and until when it is to be acknowledged
	 * unless somebody says otherwise
	 */
	public Map<String, Object> assignVersion(String run, String approver, String from, String nextReview) {
		var edition = this.editions.approve(run, approver, LocalDate.parse(from), LocalDate.parse(nextReview));
		var assigned = new LinkedHashMap<String, Object>();
		assigned.put("edition", edition.edition());
		assigned.put("inForceFrom", edition.effectiveFrom().toString());
		assigned.put("nextReview", nextReview);
		assigned.put("acknowledgeBy", edition.effectiveFrom().plusDays(ACKNOWLEDGE_WITHIN).toString());
		assigned.put("approvedBy", approver);
		assigned.put("sha256", edition.sha256());
		return assigned;
	}

	/**
	 * Bring into force.
	 * @return who was told; {@code heldReason} if it is a translation of an edition that
	 * is not in force any more
	 */
	public Map<String, Object> bringIntoForce(String run, String audience, Object roles, String acknowledged) {
		return this.publishing.bringIntoForce(run, audience, ListValue.texts(roles), "yes".equals(acknowledged));
	}

	/** Record confirmation. */
	public Map<String, Object> recordConfirmation(String document, String approver, String nextReview) {
		this.editions.confirm(document, approver, LocalDate.parse(nextReview));
		return Map.of("confirmedBy", approver, "nextReview", nextReview);
	}

	/** Withdraw document. */
	public Map<String, Object> withdrawDocument(String run, String document, String approver, String reason) {
		this.editions.withdraw(document, approver, reason);
		return Map.of("withdrawnBy", approver, "reason", reason, "translations", this.publishing.ask(document, run));
	}

	/**
	 * Escalate overdue review.
	 * @return whom it was told
	 */
	public Map<String, Object> escalateOverdueReview(String run, String planned, String asked) {
		Entry<Document> document = this.subjects.of(planned.isEmpty() ? asked : planned);
		return Map.of("document", document.id(), "told", this.readers.escalate(document, run));
	}

}
