package almanac.registers.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import almanac.registers.imports.Look.Remark;

/**
 * Collects what is to be said about a file, however long it is.
 */
final class Notebook {

	private static final int MOST_ERRORS = 200;

	private static final int MOST_REMARKS = 300;

	private static final int MOST_LINES = 10;

	private static final int MOST_WORDS = 100;

	final List<Complaint> errors = new ArrayList<>();

	int errorCount;

	final Map<String, Map<String, Integer>> words = new TreeMap<>();

	final Map<String, Integer> people = new TreeMap<>();

	private final Map<Complaint, List<Integer>> remarks = new LinkedHashMap<>();

	private final Map<Complaint, Integer> counts = new LinkedHashMap<>();

	void error(Complaint complaint) {
		this.errorCount++;
		if (this.errors.size() < MOST_ERRORS) {
			this.errors.add(complaint);
		}
	}

	void warning(Complaint complaint) {
		var anywhere = new Complaint(0, complaint.column(), complaint.value(), complaint.rule(), complaint.details());
		if (this.remarks.containsKey(anywhere) || this.remarks.size() < MOST_REMARKS) {
			var lines = this.remarks.computeIfAbsent(anywhere, (it) -> new ArrayList<>());
			if (lines.size() < MOST_LINES) {
				lines.add(complaint.line());
			}
		}
		this.counts.merge(this.remarks.containsKey(anywhere) ? anywhere : new Complaint(0, "", "", "more", List.of()),
				1, Integer::sum);
	}

	void word(String field, String said) {
		var known = this.words.computeIfAbsent(field, (it) -> new TreeMap<>());
		if (known.containsKey(said) || known.size() < MOST_WORDS) {
			known.merge(said, 1, Integer::sum);
		}
	}

	void person(String said) {
		if (this.people.containsKey(said) || this.people.size() < MOST_WORDS) {
			this.people.merge(said, 1, Integer::sum);
		}
	}

	List<Remark> warnings() {
		return this.counts.entrySet()
			.stream()
			.map((it) -> new Remark(it.getKey(), this.remarks.getOrDefault(it.getKey(), List.of()), it.getValue()))
			.toList();
	}

}
