package almanac.registers.risks.web;

import almanac.engine.Directory;
import almanac.registers.kit.RegisterRights;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may read the risk criteria, and that only the ISMS manager changes them.
 */
@Component
class CriteriaRights {

	private static final String EDITOR = "ISM";

	private final RegisterRights registers;

	private final Directory directory;

	CriteriaRights(RegisterRights registers, Directory directory) {
		this.registers = registers;
		this.directory = directory;
	}

	/**
	 * @throws AccessDeniedException if the person has no part in the ISMS
	 */
	void requireReader(String person) {
		this.registers.requirePart(person);
	}

	boolean edits(String person) {
		return this.directory.rolesOf(person).contains(EDITOR);
	}

	/**
	 * @throws AccessDeniedException if the person may not
	 */
	void requireEditor(String person) {
		requireReader(person);
		if (!edits(person)) {
			throw new AccessDeniedException("The risk criteria are changed by " + EDITOR);
		}
	}

}
