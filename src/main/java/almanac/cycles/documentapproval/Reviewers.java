package almanac.cycles.documentapproval;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import almanac.engine.Directory;

import org.springframework.stereotype.Component;

/**
 * Chooses who reviews a draft: never who wrote it, and always somebody.
 */
@Component
class Reviewers {

	private static final Map<String, String> ROLES = Map.of("personal-data", "DPO", "law", "LEG", "personnel", "TRN");

	/** Who is asked if everybody else wrote it. */
	private static final List<String> INSTEAD = List.of("APR", "LA", "APM", "TM");

	private final Directory directory;

	Reviewers(Directory directory) {
		this.directory = directory;
	}

	/**
	 * @param concerns what the draft concerns
	 * @param named people the owner named
	 * @param authors everybody who had a part in the draft
	 * @throws IllegalStateException if nobody can
	 */
	List<String> of(Collection<String> concerns, Collection<String> named, Collection<String> authors) {
		var reviewers = new LinkedHashSet<String>();
		Stream.concat(Stream.of("ISM"), concerns.stream().map(ROLES::get))
			.forEach((role) -> first(role, authors, reviewers));
		named.stream().filter((it) -> this.directory.isActive(it) && !authors.contains(it)).forEach(reviewers::add);
		INSTEAD.stream().filter((it) -> reviewers.isEmpty()).forEach((role) -> first(role, authors, reviewers));
		if (reviewers.isEmpty()) {
			throw new IllegalStateException("Expected somebody who did not write the draft in one of the roles ISM, "
					+ String.join(", ", INSTEAD) + ", found nobody: name a deputy for one of them.");
		}
		return List.copyOf(reviewers);
	}

	private void first(String role, Collection<String> authors, Set<String> reviewers) {
		this.directory.eligible(role)
			.stream()
			.filter((it) -> !authors.contains(it))
			.findFirst()
			.ifPresent(reviewers::add);
	}

}
