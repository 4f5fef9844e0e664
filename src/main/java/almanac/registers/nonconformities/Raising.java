package almanac.registers.nonconformities;

import java.util.List;
import java.util.Optional;

import almanac.engine.RunFiles;
import almanac.engine.Upload;
import almanac.web.Texts;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a nonconformity comes into the register: with its files and its treatment, or not
 * at all, and once however often the same form is sent.
 */
@Component
class Raising {

	private final Versions versions;

	private final Numbers numbers;

	private final Submissions submissions;

	private final Treatment treatment;

	private final RunFiles files;

	private final Texts texts;

	private final Validator validator;

	private final TransactionTemplate transaction;

	Raising(Versions versions, Numbers numbers, Submissions submissions, Treatment treatment, RunFiles files,
			Texts texts, Validator validator, PlatformTransactionManager transactions) {
		this.versions = versions;
		this.numbers = numbers;
		this.submissions = submissions;
		this.treatment = treatment;
		this.files = files;
		this.texts = texts;
		this.validator = validator;
		this.transaction = new TransactionTemplate(transactions);
	}

	Nonconformity raise(Report report, List<Upload> uploads, String form, String person) {
		var violations = this.validator.validate(report);
		if (!violations.isEmpty()) {
			throw new ConstraintViolationException(violations);
		}
		try (var received = this.files.receive(uploads)) {
			// asked before the search: whoever is faster in between is found or collided
			// with
			var isNew = form != null && this.submissions.find(form).isEmpty();
			var before = sentBefore(form, report, person);
			if (before.isPresent()) {
				return withFiles(before.get(), received, person);
			}
			refuseKnown(report);
			try {
				return enter(report, received, isNew ? form : null, person);
			}
			catch (DuplicateKeyException ex) {
				refuseKnown(report);
				return sentBefore(form, report, person).map((it) -> withFiles(it, received, person))
					.orElseThrow(() -> ex);
			}
		}
	}

	private Nonconformity enter(Report report, RunFiles.Received received, String form, String person) {
		var id = this.numbers.next();
		return this.transaction.execute((status) -> {
			var raised = this.versions.first(id, report, person);
			if (form != null) {
				this.submissions.add(form, id);
			}
			received.keep(raised.businessKey(), person);
			this.treatment.begin(raised);
			return raised;
		});
	}

	/**
	 * Not if something else was written into the form meanwhile: then it is another one.
	 */
	private Optional<Nonconformity> sentBefore(String form, Report report, String person) {
		return Optional.ofNullable(form)
			.flatMap(this.submissions::find)
			.map((id) -> this.versions.history(id).get(0))
			.filter((it) -> it.raisedBy().equals(person) && it.statement().equals(report.statement()));
	}

	/** A file that came with the second try only is not lost. */
	private Nonconformity withFiles(Nonconformity before, RunFiles.Received received, String person) {
		return this.transaction.execute((status) -> {
			received.keep(before.businessKey(), person);
			return before;
		});
	}

	private void refuseKnown(Report report) {
		if (report.reference() != null) {
			this.versions.byReference(report.reference()).ifPresent((existing) -> {
				throw new ReferenceTaken(this.texts.of("report.reference.taken", report.reference(), existing),
						existing);
			});
		}
	}

}
