package almanac.registers.nonconformities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import almanac.engine.Upload;
import almanac.web.Page;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of nonconformities. Every change adds a version with its author and
 * reason; a change that changes nothing adds none.
 */
@Component
public class Nonconformities {

	/**
	 * In whose name the calendar raises what was missed: nobody can sign in by it, for a
	 * login name does not begin with a capital.
	 */
	public static final String CALENDAR = "Calendar";

	/** In whose name other cycles raise what they found; as for the calendar. */
	public static final String CYCLE = "Almanac";

	private final Versions versions;

	private final Raising raising;

	private final Listing listing;

	private final Treatment treatment;

	private final Rights rights;

	private final Validator validator;

	Nonconformities(Versions versions, Raising raising, Listing listing, Treatment treatment, Rights rights,
			Validator validator) {
		this.versions = versions;
		this.raising = raising;
		this.listing = listing;
		this.treatment = treatment;
		this.rights = rights;
		this.validator = validator;
	}

	/**
	 * As {@link #raise(Report, List, String, String)}, without files.
	 */
	public Nonconformity raise(Report report, String person) {
		return this.raising.raise(report, List.of(), null, person);
	}

	/**
	 * Enters what was found with what shows it and starts its treatment, all or nothing.
	 * @param form token of the form it was typed into: sent again with the same
	 * statement, it leads to what was raised the first time; {@literal null} for none
	 * @throws ConstraintViolationException if the report lacks something
	 * @throws ReferenceTaken if its reference was raised before
	 * @throws almanac.engine.FileRefused if a file is not acceptable
	 */
	public Nonconformity raise(Report report, List<Upload> files, String form, String person) {
		return this.raising.raise(report, files, form, person);
	}

	/**
	 * Validated and graded: from now on it is open.
	 * @throws NotPossibleNow if it is closed or withdrawn
	 */
	@Transactional
	public Nonconformity grade(NonconformityId id, Grading grading, String author, String reason) {
		return this.versions.next(id, (current) -> {
			refuseSettled(current, "graded");
			var change = new HashMap<String, Object>();
			change.put("state", State.OPEN.code());
			put(change, "grade", (grading.grade() != null) ? grading.grade().code() : null);
			put(change, "owner", grading.owner());
			put(change, "statement", grading.statement());
			put(change, "requirement", grading.requirement());
			put(change, "source_kind", (grading.source() != null) ? grading.source().code() : null);
			put(change, "source_reference", grading.sourceReference());
			put(change, "objective_evidence", grading.objectiveEvidence());
			put(change, "scope", grading.scope());
			put(change, "personal_data", grading.personalData());
			put(change, "recurrence_of", (grading.recurrenceOf() != null) ? existing(grading.recurrenceOf()) : null);
			put(change, "certification_deadline", grading.certificationDeadline());
			if (current.grade() == null && grading.grade() == null) {
				throw new IllegalArgumentException("Expected a grade for %s, found none.".formatted(id));
			}
			return change;
		}, author, reason);
	}

	/**
	 * Keeps what the cause analysis found.
	 * @param causes JSON array of objects
	 */
	@Transactional
	public Nonconformity recordCauses(NonconformityId id, String causes, String author, String reason) {
		var rows = VersionRow.causes(causes);
		return this.versions.next(id, (current) -> {
			refuseSettled(current, "analysed");
			return Map.of("causes", rows);
		}, author, reason);
	}

	/** Keeps the day on which the effect of the actions is judged. */
	@Transactional
	public Nonconformity recordEffectivenessDate(NonconformityId id, LocalDate date, String author, String reason) {
		return this.versions.next(id, (current) -> {
			refuseSettled(current, "planned");
			return Map.of("effectiveness_date", date);
		}, author, reason);
	}

	/**
	 * @throws NotPossibleNow if it was never graded or was withdrawn
	 */
	@Transactional
	public Nonconformity close(NonconformityId id, String author, String reason) {
		return this.versions.next(id, (current) -> switch (current.state()) {
			case CLOSED -> Map.of();
			case OPEN -> Map.of("state", State.CLOSED.code(), "closed_at", this.versions.now());
			default -> throw new NotPossibleNow(
					"%s is %s. Only an open nonconformity can be closed.".formatted(id, current.state().code()));
		}, author, reason);
	}

	/**
	 * @throws NotPossibleNow if it was closed
	 */
	@Transactional
	public Nonconformity withdraw(NonconformityId id, String author, String reason) {
		return this.versions.next(id, (current) -> {
			if (current.state() == State.CLOSED) {
				throw new NotPossibleNow("%s is closed. What is closed cannot be withdrawn.".formatted(id));
			}
			return Map.of("state", State.WITHDRAWN.code());
		}, author, reason);
	}

	/**
	 * Nonconformities with the same requirement raised in the twelve months before this
	 * one and not withdrawn, newest first.
	 */
	public List<Nonconformity> similar(NonconformityId id) {
		var one = get(id);
		return (one.requirement() != null)
				? this.versions.similar(one, one.raisedAt().atOffset(ZoneOffset.UTC).minusMonths(12)) : List.of();
	}

	public Optional<Nonconformity> find(NonconformityId id) {
		return this.versions.find(id);
	}

	/**
	 * @throws NoSuchNonconformity if there is none with this number
	 */
	public Nonconformity get(NonconformityId id) {
		return find(id).orElseThrow(() -> new NoSuchNonconformity(id));
	}

	/**
	 * The nonconformity, for those who may read it: who raised or owns it, and everybody
	 * with a role in the ISMS beyond that of an employee.
	 * @throws NoSuchNonconformity if there is none, or it is not for this person to see
	 */
	public Nonconformity get(NonconformityId id, String person) {
		return find(id).filter((it) -> this.rights.reads(person, it)).orElseThrow(() -> new NoSuchNonconformity(id));
	}

	/**
	 * All versions, oldest first, of those that were raised under one of the references.
	 */
	public Map<String, List<Nonconformity>> byReference(Collection<String> references) {
		return this.versions.byReference(references);
	}

	/**
	 * @throws NotPermitted if the person is an employee or guest only
	 */
	public void requirePartInTheIsms(String person) {
		this.rights.requirePartInTheIsms(person);
	}

	/** Newest first. */
	public Page<Nonconformity> page(Filter filter, int page, int size) {
		return this.listing.page(filter, Order.NEWEST_FIRST, page, size).map(Listed::nonconformity);
	}

	/** Those the person may read, newest first. */
	public Page<Nonconformity> page(Filter filter, String person, int page, int size) {
		return this.listing.page(filter, Order.NEWEST_FIRST, person, page, size).map(Listed::nonconformity);
	}

	/** All versions, oldest first. */
	public List<Nonconformity> history(NonconformityId id) {
		return this.versions.history(id);
	}

	/** What was known at that moment; empty if it had not been raised. */
	public Optional<Nonconformity> asOf(NonconformityId id, Instant instant) {
		return this.versions.asOf(id, instant);
	}

	/**
	 * Asks the running treatment to end because the nonconformity is none. Only the side
	 * that raised it may: the raiser, the ISMS manager, lead auditor or audit programme
	 * manager.
	 * @throws NotPermitted if the person is not of that side
	 * @throws NotPossibleNow if the treatment does not wait for it
	 */
	@Transactional
	public void requestWithdrawal(NonconformityId id, String person, String reason) {
		var one = get(id, person);
		this.rights.requireRaiserSide(person, one);
		requireReason(reason);
		this.treatment.tell("withdrawalRequested", one, person, Map.of("withdrawalReason", reason.strip(),
				"withdrawalRequestedBy", person, "withdrawalRequestedByName", this.rights.nameOf(person)));
	}

	/**
	 * Has the effectiveness reviewed before the planned day. Only top management may.
	 * @throws NotPermitted if the person is not of top management
	 * @throws NotPossibleNow if the treatment does not wait for its review
	 */
	@Transactional
	public void orderEarlyReview(NonconformityId id, String person, String reason) {
		var one = get(id, person);
		this.rights.requireTopManagement(person, one);
		requireReason(reason);
		this.treatment.tell("earlyReviewOrdered", one, person, Map.of("earlyReviewReason", reason.strip(),
				"earlyReviewOrderedBy", person, "earlyReviewOrderedByName", this.rights.nameOf(person)));
	}

	private void requireReason(String reason) {
		var violations = this.validator.validate(new Reason(reason));
		if (!violations.isEmpty()) {
			throw new ConstraintViolationException(violations);
		}
	}

	private String existing(NonconformityId id) {
		return get(id).id().value();
	}

	private static void refuseSettled(Nonconformity current, String what) {
		if (current.isSettled()) {
			throw new NotPossibleNow(
					"%s is %s. It can no longer be %s.".formatted(current.id(), current.state().code(), what));
		}
	}

	private static void put(Map<String, Object> change, String column, Object value) {
		if (value != null) {
			change.put(column, value);
		}
	}

}
