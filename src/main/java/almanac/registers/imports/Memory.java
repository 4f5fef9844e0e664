package almanac.registers.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.registers.table.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people said about the columns, words and names of files, for the next file. Names
 * mean the same in every register.
 */
@Component
class Memory {

	private static final String EVERYWHERE = "*";

	private static final int LONGEST = 300;

	private final JdbcClient jdbc;

	Memory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<String, List<String>> columns(String register) {
		var columns = new HashMap<String, List<String>>();
		read(register, "column").forEach(
				(place, meant) -> columns.put(place.said(), meant.isEmpty() ? List.of() : List.of(meant.split(" "))));
		return columns;
	}

	Map<String, Map<String, String>> words(String register) {
		var words = new HashMap<String, Map<String, String>>();
		read(register, "word").forEach((place, meant) -> words.computeIfAbsent(place.field(), (it) -> new HashMap<>())
			.put(place.said(), meant));
		return words;
	}

	Map<String, String> people() {
		var people = new HashMap<String, String>();
		read(EVERYWHERE, "person").forEach((place, meant) -> people.put(place.said(), meant));
		return people;
	}

	/**
	 * @param but columns nobody said anything about
	 */
	void keep(String register, Plan plan, List<String> but) {
		plan.columns().forEach((column, fields) -> {
			if (!but.contains(column)) {
				keep(register, "column", "", Words.key(column), String.join(" ", fields));
			}
		});
		plan.words()
			.forEach((field, words) -> words.forEach((said, meant) -> keep(register, "word", field, said, meant)));
		plan.people().forEach((said, meant) -> keep(EVERYWHERE, "person", "", said, meant));
	}

	private record Place(String field, String said) {
	}

	private Map<Place, String> read(String register, String kind) {
		var read = new HashMap<Place, String>();
		this.jdbc.sql("select field, said, meant from import_memory where register = ? and kind = ?")
			.params(register, kind)
			.query((row) -> {
				read.put(new Place(row.getString("field").strip(), row.getString("said")),
						row.getString("meant").strip());
			});
		return read;
	}

	private void keep(String register, String kind, String field, String said, String meant) {
		if (said.isEmpty() || said.length() > LONGEST || meant.length() > LONGEST) {
			return;
		}
		this.jdbc.sql("delete from import_memory where register = ? and kind = ? and field = ? and said = ?")
			.params(register, kind, field, said)
			.update();
		this.jdbc.sql("insert into import_memory (register, kind, field, said, meant) values (?, ?, ?, ?, ?)")
			.params(register, kind, field, said, meant)
			.update();
	}

}
