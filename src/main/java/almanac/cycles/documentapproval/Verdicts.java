package almanac.cycles.documentapproval;

import java.util.LinkedHashMap;
import java.util.Map;

import almanac.engine.Directory;
import almanac.registers.documents.Editions;
import almanac.registers.documents.Verdict;

import org.springframework.stereotype.Component;

/**
 * Collects what the reviewers of a round said.
 */
@Component
class Verdicts {

	private final Editions editions;

	private final Directory directory;

	Verdicts(Editions editions, Directory directory) {
		this.editions = editions;
		this.directory = directory;
	}

	/** All {@code verdicts}, and those that are {@code objections}. */
	Map<String, Object> weigh(String run, String document, int round) {
		var all = this.editions.verdicts(document)
			.stream()
			.filter((it) -> it.run().equals(run) && it.round() == round)
			.toList();
		var weighed = new LinkedHashMap<String, Object>();
		weighed.put("verdicts", all.stream().map(this::row).toList());
		weighed.put("objections", all.stream().filter(Verdict::isObjection).map(this::row).toList());
		return weighed;
	}

	private Map<String, Object> row(Verdict it) {
		var row = new LinkedHashMap<String, Object>();
		row.put("reviewer", this.directory.nameOf(it.reviewer()).orElse(it.reviewer()));
		row.put("verdict", it.verdict().code());
		row.put("comment", (it.remark() != null) ? it.remark() : "–");
		row.put("file", (it.sha256() != null) ? it.sha256() : "–");
		return row;
	}

}
