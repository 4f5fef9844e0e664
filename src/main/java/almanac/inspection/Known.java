package almanac.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import almanac.registers.kit.Entry;
import almanac.registers.kit.RegisterType;
import almanac.registers.risks.CriteriaHistory;

/**
 * What the registers know at the time of an inspection. Streams read piece by piece; what
 * is out of use is left out.
 */
public interface Known {

	/** The day by which "expired" and "overdue" are judged. */
	LocalDate today();

	/** Zone of the organisation. */
	ZoneId zone();

	/** All registers but that of nonconformities. */
	List<RegisterType<?>> registers();

	/** By number. */
	<T> Stream<Entry<T>> all(Class<T> type);

	/** The same entries with their fields by name. */
	Stream<Line> lines(RegisterType<?> register);

	/** Newest first. */
	Stream<Case> cases();

	/** Those of the numbers that are entries of the register, in use or not. */
	Set<String> existing(String register, Collection<String> ids);

	/** By what risks are and were judged. */
	CriteriaHistory criteria();

	/** The name to print of a person. */
	Optional<String> nameOf(String login);

	/** Login name of who holds the role. */
	Optional<String> holderOf(String role);

	/** The same entries of all registers. */
	default Stream<Line> lines() {
		return registers().stream().flatMap(this::lines);
	}

}
