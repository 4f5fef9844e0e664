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

	/** Everybody with a role in the ISMS beyond that of an employee. */
	public boolean reads(String person) {
		return this.directory.hasPart(person);
	}

	public boolean edits(RegisterType<?> type, String person) {
		return this.directory.rolesOf(person).stream().anyMatch(type.editors()::contains);
	}

	/**
	 * @throws AccessDeniedException if the person may not
	 */
	public void requireReader(String person) {
		if (!reads(person)) {
			throw new AccessDeniedException("Registers are for roles beyond EMP");
		}
	}

	/**
	 * @throws AccessDeniedException if the person may not
	 */
	public void requireEditor(RegisterType<?> type, String person) {
		if (!edits(type, person)) {
			throw new AccessDeniedException("%s is changed by %s".formatted(type.name(), type.editors()));
		}
	}

}
