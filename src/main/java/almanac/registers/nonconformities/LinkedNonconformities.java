package almanac.registers.nonconformities;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import almanac.registers.kit.Neighbour;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nonconformities as entries of other registers refer to them, also by the reference of
 * another house.
 */
@Component
class LinkedNonconformities implements Neighbour {

	private static final int LONGEST = 120;

	private final JdbcClient jdbc;

	LinkedNonconformities(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "nonconformities";
	}

	@Override
	public String path() {
		return "/nonconformities/";
	}

	@Override
	public Map<String, String> titles(Collection<String> ids) {
		var titles = new LinkedHashMap<String, String>();
		if (!ids.isEmpty()) {
			this.jdbc
				.sql("select nonconformity_id, statement from nonconformity_version where valid_to is null"
						+ " and nonconformity_id in (:ids) order by nonconformity_id")
				.param("ids", ids)
				.query((row) -> {
					titles.put(row.getString(1), shortened(row.getString(2)));
				});
		}
		return titles;
	}

	@Override
	public Map<String, String> meant(Collection<String> said) {
		var meant = new LinkedHashMap<String, String>();
		if (!said.isEmpty()) {
			this.jdbc.sql("select id, reference from nonconformity where id in (:said) or reference in (:said)")
				.param("said", said)
				.query((row) -> {
					meant.put(row.getString(1), row.getString(1));
					if (row.getString(2) != null) {
						meant.put(row.getString(2), row.getString(1));
					}
				});
		}
		meant.keySet().retainAll(said);
		return meant;
	}

	@Override
	public Map<String, String> heldBy(String person) {
		var held = new LinkedHashMap<String, String>();
		this.jdbc
			.sql("select nonconformity_id, statement from nonconformity_version where valid_to is null and owner = ?"
					+ " and state in ('raised', 'open') order by nonconformity_id")
			.param(person)
			.query((row) -> {
				held.put(row.getString(1), shortened(row.getString(2)));
			});
		return held;
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

}
