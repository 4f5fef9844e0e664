package almanac.registers.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.registers.people.Staff;
import almanac.registers.table.Sheet;

/**
 * Who would report to whom after a file of people; nobody may report to themselves by way
 * of others.
 */
final class Reporting {

	private static final String SUPERVISOR = "supervisor";

	static final Reporting NONE = new Reporting(Map.of());

	private final Map<String, String> above;

	private Reporting(Map<String, String> above) {
		this.above = above;
	}

	static Reporting of(Staff everybody, Sheet sheet, Plan plan, RowReader reader) {
		var above = new HashMap<String, String>();
		everybody.people()
			.stream()
			.filter((it) -> it.supervisor() != null)
			.forEach((it) -> above.put(it.id(), it.supervisor()));
		sheet.rows((row) -> {
			var draft = plan.skipped().contains(row.number()) ? null : reader.read(row);
			if (draft != null && draft.values.get("login") instanceof String login
					&& draft.values.containsKey(SUPERVISOR)) {
				above.put(login, (String) draft.values.get(SUPERVISOR));
			}
			return true;
		});
		return new Reporting(above);
	}

	/** Complains about a row that closes a circle, naming all who are part of it. */
	void check(Draft draft, String column) {
		if (draft.values.get("login") instanceof String login
				&& draft.values.get(SUPERVISOR) instanceof String supervisor) {
			var circle = circle(login);
			if (circle.size() > 1) {
				draft.fail(column, supervisor, "circle", List.of(circle));
			}
		}
	}

	/** From somebody upwards to the same again; empty if the way ends elsewhere. */
	private List<String> circle(String login) {
		var way = new ArrayList<String>();
		for (var at = login; at != null && !way.contains(at); at = this.above.get(at)) {
			way.add(at);
			if (login.equals(this.above.get(at))) {
				way.add(login);
				return way;
			}
		}
		return List.of();
	}

}
