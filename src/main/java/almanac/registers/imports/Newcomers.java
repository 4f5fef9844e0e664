package almanac.registers.imports;

import java.util.LinkedHashMap;
import java.util.List;

import almanac.registers.people.Person;
import almanac.registers.people.Staff;
import almanac.registers.table.Sheet;

/**
 * Those whom a file of people brings, so that its rows can name them before they are
 * here.
 */
final class Newcomers {

	private Newcomers() {
	}

	/** Who may be meant in the file: who works here, and whom it tells of. */
	static Staff with(Staff now, Sheet sheet, Plan plan, RowReader reader) {
		var people = new LinkedHashMap<String, Person>();
		sheet.rows((row) -> {
			var draft = plan.skipped().contains(row.number()) ? null : reader.read(row);
			if (draft != null && draft.values.get("login") instanceof String login
					&& draft.values.get("name") instanceof String name) {
				people.put(login + "/" + row.number(), new Person(login, name,
						(draft.values.get("mail") instanceof String mail) ? mail : "", true, null));
			}
			return true;
		});
		now.people().forEach((it) -> people.put(it.id(), it));
		return new Staff(List.copyOf(people.values()), now.roles());
	}

}
