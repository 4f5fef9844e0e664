package almanac.inspection;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that holds in every sound ISMS, whoever's it is. Its title, what a finding
 * says and why it matters stand in {@code texts/inspection.properties} under its id.
 */
public interface Rule {

	/** Never changes: what was dismissed is known by it. */
	String id();

	/** Clauses and controls, then the rules of the domain it serves. */
	List<String> serves();

	/** Of those, what people know: clauses and controls. */
	default List<String> clauses() {
		return serves().stream().filter((it) -> it.matches("(A\\.)?\\d.*")).toList();
	}

	/** Name of the cycle that mends what it finds. */
	String cycle();

	/**
	 * Where it does not hold. What is not known is no finding.
	 */
	Stream<Finding> findings(Known known);

}
