package almanac.registers.kit;

import java.util.List;
import java.util.Optional;

import almanac.web.Problems.Fault;

/**
 * What holds between the entries of a register. Asked before an entry is written by hand,
 * by a cycle that decides or by an import, and once more when it stands there, within its
 * transaction; so whoever answers has what it looks at locked, and two people at the same
 * moment do not both get their way.
 */
@FunctionalInterface
public interface Together<T> {

	/**
	 * What keeps the value from standing beside the others.
	 * @param id {@literal null} for an entry that has no number yet
	 */
	List<Fault> faults(String id, T value);

	/**
	 * What only one entry may hold, in words for comparing; empty if it holds nothing.
	 */
	default Optional<String> place(T value) {
		return Optional.empty();
	}

	/** Any beside any. */
	static <T> Together<T> freely() {
		return (id, value) -> List.of();
	}

}
