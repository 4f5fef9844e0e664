package almanac.registers.kit;

import almanac.engine.Directory;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may read and who may change registers by hand.
 */
@Component
public class RegisterRights {

	private final Directory directory;

	RegisterRights(Directory directory) {
		this.directory = directory;
	}

	/** What is restricted is for those who need to know it (A.5.12). */
	public boolean reads(RegisterType<?> type, String person) {
		return this.directory.hasPart(person) && (type.readers().isEmpty()
				|| this.directory.rolesOf(person).stream().anyMatch(type.readers()::contains));
	}

	public boolean edits(RegisterType<?> type, String person) {
		return this.directory.rolesOf(person).stream().anyMatch(type.editors()::contains);
	}

	/**
	 * @throws AccessDeniedException if the person may read no register at all
	 */
	public void requirePart(String person) {
		if (!this.directory.hasPart(person)) {
			throw new AccessDeniedException("Registers are for roles beyond EMP");
		}
	}

	/**
	 * @throws AccessDeniedException if the person may not
	 */
	public void requireReader(RegisterType<?> type, String person) {
		if (!reads(type, person)) {
			throw new AccessDeniedException("%s is not for the roles of %s".formatted(type.name(), person));
		}
	}

	/**
	 * @throws AccessDeniedException if the person may not
	 */
	public void requireEditor(RegisterType<?> type, String person) {
		requireReader(type, person);
		if (!edits(type, person)) {
			throw new AccessDeniedException("%s is changed by %s".formatted(type.name(),
					type.editors().isEmpty() ? "cycles only" : type.editors()));
		}
	}

}
