package almanac.registers.documents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import almanac.engine.Directory;
import almanac.registers.documents.Document;
import almanac.registers.documents.Document.State;
import almanac.registers.documents.DocumentRuns;
import almanac.registers.documents.Edition;
import almanac.registers.documents.EditionRetention;
import almanac.registers.documents.Editions;
import almanac.registers.documents.Verdict;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.web.ShownEntry;
import almanac.registers.records.RetentionRule;
import almanac.web.Moments;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The editions of the document whose page is shown, who reviewed and approved them, and
 * whether its review is overdue.
 */
@ControllerAdvice("almanac.registers.kit.web")
class EditionsOfDocument {

	private final Register<Document> documents;

	private final Editions editions;

	private final DocumentRuns runs;

	private final EditionRetention retention;

	private final RegisterRights rights;

	private final Directory directory;

	private final Moments moments;

	private final Clock clock;

	EditionsOfDocument(Register<Document> documents, Editions editions, DocumentRuns runs, EditionRetention retention,
			RegisterRights rights, Directory directory, Moments moments, Clock clock) {
		this.documents = documents;
		this.editions = editions;
		this.runs = runs;
		this.retention = retention;
		this.rights = rights;
		this.directory = directory;
		this.moments = moments;
		this.clock = clock;
	}

	/**
	 * An edition as the page shows it.
	 *
	 * @param keptUntil day until which it is kept at least, {@literal null} without end
	 */
	record Line(Edition it, String draftedBy, String approvedBy, String approvedOn, String from, String supersededOn,
			String keptUntil, List<Said> reviews) {

		/** Whether nobody is to work by it any more. */
		public boolean superseded() {
			return this.it.state() == Edition.State.SUPERSEDED || this.it.state() == Edition.State.REPLACED;
		}

	}

	/** What a reviewer said. */
	record Said(String reviewer, Verdict it) {
	}

	/**
	 * What the page knows of editions.
	 *
	 * @param underWay key of the run that has it in hand, {@literal null} if none does
	 * @param overdue since when, {@literal null} if it is not
	 * @param asked what that run was asked
	 * @param rule number of the retention rule, {@literal null} if none covers documents
	 * @param period how long it says old editions are kept
	 */
	record Shown(List<Line> lines, String underWay, String overdue, boolean inForce, boolean withdrawn,
			List<DocumentRuns.Asked> asked, String rule, String period) {
	}

	@ModelAttribute
	void editions(HttpServletRequest request, Authentication person, Model page) {
		if (person != null) {
			ShownEntry.of(request, "documents")
				.filter((it) -> this.rights.reads(this.documents.type(), person.getName()))
				.flatMap(this.documents::find)
				.ifPresent((it) -> page.addAttribute("documentEditions", shown(it)));
		}
	}

	private Shown shown(Entry<Document> document) {
		var verdicts = this.editions.verdicts(document.id());
		var run = this.runs.of(document.id()).orElse(null);
		var review = document.value().nextReview();
		var inForce = !document.retired() && document.value().state() == State.IN_FORCE;
		var today = LocalDate.ofInstant(this.clock.instant(), this.moments.zone());
		var rule = this.retention.rule().orElse(null);
		return new Shown(this.editions.of(document.id()).stream().map((it) -> line(it, rule, verdicts)).toList(), run,
				(inForce && review != null && review.isBefore(today)) ? this.moments.day(review) : null, inForce,
				document.value().state() == State.WITHDRAWN, (run != null) ? this.runs.asked(run) : List.of(),
				(rule != null) ? rule.id() : null, (rule != null) ? rule.value().period() : null);
	}

	private Line line(Edition it, Entry<RetentionRule> rule, List<Verdict> verdicts) {
		return new Line(it, name(it.draftedBy()), name(it.approvedBy()),
				(it.approvedAt() != null) ? this.moments.day(it.approvedAt()) : null,
				(it.effectiveFrom() != null) ? this.moments.day(it.effectiveFrom()) : null,
				(it.supersededAt() != null) ? this.moments.day(it.supersededAt()) : null,
				(rule != null) ? this.retention.until(it, rule.value()).map(this.moments::day).orElse(null) : null,
				verdicts.stream()
					.filter((one) -> one.run().equals(it.run()) && it.sha256().equals(one.sha256()))
					.map((one) -> new Said(name(one.reviewer()), one))
					.toList());
	}

	private String name(String person) {
		return (person != null) ? this.directory.nameOf(person).orElse(person) : null;
	}

}
