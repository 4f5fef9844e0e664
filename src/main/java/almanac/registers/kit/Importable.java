package almanac.registers.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import almanac.web.Problems.Fault;

/**
 * What spreadsheets can be brought into: the registers, and what is kept in tables of its
 * own but described in the same way.
 */
public interface Importable<T> {

	RegisterType<T> type();

	/** In force now, by number; those that do not exist are missing. */
	Map<String, Entry<T>> find(Collection<String> ids);

	/** In force and in use; at least those with one of these titles. */
	List<Entry<T>> titled(Collection<String> titles);

	/** What keeps a value from becoming an entry, whatever else there is. */
	List<Fault> violations(T value);

	/** {@link #violations(Object)} for many values, by what holds at this moment. */
	default Function<T, List<Fault>> violations() {
		return this::violations;
	}

	/** What holds between its entries. */
	default Together<T> together() {
		return Together.freely();
	}

	/** What of such an entry no file changes. */
	default Bound bound(T current) {
		return Bound.TO_NOTHING;
	}

	/**
	 * Writes many entries at once, within the transaction of the caller. They have to be
	 * without faults.
	 * @throws EntryRefused if nobody says why, or what is written does not fit together
	 * @throws ChangedMeanwhile if another version is in force than was read
	 */
	void write(List<Writing<T>> all, String author, String reason);

	/** Whether an entry may name another that only stands further down in its file. */
	default boolean namesWhatFollows() {
		return false;
	}

}
