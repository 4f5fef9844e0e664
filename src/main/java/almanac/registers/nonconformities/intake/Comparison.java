package almanac.registers.nonconformities.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import almanac.registers.nonconformities.Nonconformity;
import almanac.web.Code;

/**
 * Tells whether a row says what was raised under its number, or what the register says
 * since. The owner is left aside: who holds a role changes without the file.
 */
final class Comparison {

	private Comparison() {
	}

	/**
	 * @param versions of the entry, oldest first
	 */
	static Present of(Candidate candidate, List<Nonconformity> versions) {
		var now = versions.get(versions.size() - 1);
		var same = versions.stream().anyMatch((version) -> differences(candidate, version).isEmpty());
		return new Present(candidate.row(), candidate.report().reference(), now.id(),
				same ? List.of() : differences(candidate, now));
	}

	private static List<Present.Difference> differences(Candidate candidate, Nonconformity there) {
		var here = candidate.report();
		var found = new ArrayList<Present.Difference>();
		compare(found, Column.STATEMENT, here.statement(), there.statement());
		compare(found, Column.REQUIREMENT, here.requirement(), there.requirement());
		compare(found, Column.SOURCE, code(here.source()), code(there.source()));
		compare(found, Column.SOURCE_REFERENCE, here.sourceReference(), there.sourceReference());
		compare(found, Column.DETECTED_ON, here.detectedOn(), there.detectedOn());
		compare(found, Column.OBJECTIVE_EVIDENCE, here.objectiveEvidence(), there.objectiveEvidence());
		return found;
	}

	private static void compare(List<Present.Difference> found, Column column, Object here, Object there) {
		if (!Objects.equals(here, there)) {
			found.add(new Present.Difference(column, Objects.toString(here, ""), Objects.toString(there, "")));
		}
	}

	private static String code(Code code) {
		return (code != null) ? code.code() : null;
	}

}
