package almanac.registers.nonconformities;

import java.util.List;
import java.util.Set;

import almanac.engine.Directory;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Who may read the register and ask for what is out of the ordinary.
 */
@Component
class Rights {

	private static final Set<String> RAISER_SIDE = Set.of("ISM", "LA", "APM");

	private static final Set<String> NO_PART = Set.of("EMP", "EXT");

	private final Directory directory;

	private final Texts texts;

	Rights(Directory directory, Texts texts) {
		this.directory = directory;
		this.texts = texts;
	}

	/** Everybody with a role in the ISMS beyond that of an employee. */
	boolean readsAll(String person) {
		return this.directory.hasPart(person);
	}

	boolean reads(String person, Nonconformity one) {
		return readsAll(person) || person.equals(one.raisedBy()) || person.equals(one.owner());
	}

	/** Guests look on: an external auditor brings nothing in. */
	void requirePartInTheIsms(String person) {
		if (roles(person).stream().allMatch(NO_PART::contains)) {
			throw new NotPermitted(
					"Only who holds a role in the ISMS may bring a register in. Ask the ISMS manager (ISM).");
		}
	}

	boolean addsFiles(String person, Nonconformity one) {
		return person.equals(one.raisedBy()) || person.equals(one.owner()) || roles(person).contains("ISM");
	}

	/** What the calendar raised because a run was missed only top management may end. */
	void requireRaiserSide(String person, Nonconformity one) {
		if (one.raisedBy().equals(Nonconformities.CALENDAR)) {
			if (!roles(person).contains("TM")) {
				throw new NotPermitted(this.texts.of("case.withdraw.missed", one.id()));
			}
			return;
		}
		if (!person.equals(one.raisedBy()) && roles(person).stream().noneMatch(RAISER_SIDE::contains)) {
			throw new NotPermitted(
					this.texts.of("case.withdraw.forbidden", one.id(), RAISER_SIDE.stream().sorted().toList()));
		}
	}

	void requireTopManagement(String person, Nonconformity one) {
		if (!roles(person).contains("TM")) {
			throw new NotPermitted(this.texts.of("case.review.forbidden", one.id()));
		}
	}

	/** The name to print. */
	String nameOf(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

	private List<String> roles(String person) {
		return this.directory.rolesOf(person);
	}

}
