package almanac.registers.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import almanac.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each person likes to read: language and time zone. A convenience, so without
 * history.
 */
@Component
public class Preferences {

	private final JdbcClient jdbc;

	Preferences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param language {@literal null} for what the browser asks for
	 * @param zone {@literal null} for that of the organisation
	 */
	public record Preference(Locale language, ZoneId zone) {

		static final Preference NONE = new Preference(null, null);

	}

	public Preference of(String person) {
		return this.jdbc.sql("select language, zone from person_preference where person_id = ?")
			.param(person)
			.query((row, index) -> preference(row))
			.optional()
			.orElse(Preference.NONE);
	}

	/** Of all who have any, by login name. */
	Map<String, Preference> all() {
		var all = new HashMap<String, Preference>();
		this.jdbc.sql("select * from person_preference").query((row) -> {
			all.put(row.getString("person_id"), preference(row));
		});
		return all;
	}

	private static Preference preference(ResultSet row) throws SQLException {
		return new Preference(
				(row.getString("language") != null) ? Locale.forLanguageTag(row.getString("language")) : null,
				(row.getString("zone") != null) ? ZoneId.of(row.getString("zone")) : null);
	}

	/**
	 * @param language {@code en}, {@code de} or empty for what the browser asks for
	 * @param zone like {@code Europe/Berlin}, or empty for that of the organisation
	 * @throws IllegalArgumentException naming the field and what is known
	 */
	@Transactional
	public void keep(String person, String language, String zone) {
		if (!language.isEmpty() && Language.ALL.stream().noneMatch((it) -> it.getLanguage().equals(language))) {
			throw new IllegalArgumentException(
					"language: '%s' is not spoken here. Choose en or de.".formatted(language));
		}
		try {
			var values = new Object[] { language.isEmpty() ? null : language,
					zone.isEmpty() ? null : ZoneId.of(zone).getId(), person };
			if (this.jdbc.sql("update person_preference set language = ?, zone = ? where person_id = ?")
				.params(values)
				.update() == 0) {
				this.jdbc.sql("insert into person_preference (language, zone, person_id) values (?, ?, ?)")
					.params(values)
					.update();
			}
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"zone: '%s' is no time zone. Use a name like Europe/Berlin.".formatted(zone), ex);
		}
	}

}
