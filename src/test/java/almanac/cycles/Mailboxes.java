package almanac.cycles;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has people of the test organisation written to, who otherwise have no address.
 */
public final class Mailboxes implements AutoCloseable {

	private final JdbcClient jdbc;

	private final List<String> people;

	public Mailboxes(ApplicationContext context, String... people) {
		this.jdbc = context.getBean(JdbcClient.class);
		this.people = Stream.of(people).filter((it) -> count("person_version where person_id", it) == 0).toList();
		this.people.forEach((it) -> {
			if (count("person where id", it) == 0) {
				this.jdbc.sql("insert into person (id, created_at) values (?, current_timestamp)").param(it).update();
			}
			this.jdbc
				.sql("insert into person_version (person_id, version, name, mail, active, valid_from, author, reason)"
						+ " values (?, 1, ?, ?, true, timestamp with time zone '2026-01-01 00:00:00+00', 'ism', 'Test')")
				.params(it, "Name of " + it, it + "@company.example")
				.update();
		});
	}

	private int count(String where, String person) {
		return this.jdbc.sql("select count(*) from " + where + " = ?").param(person).query(Integer.class).single();
	}

	/**
	 * Letters whose name begins so, oldest first: {@code person}, {@code kind},
	 * {@code subject} and {@code once}.
	 */
	public List<Map<String, Object>> letters(String once) {
		return this.jdbc.sql("select person, kind, subject, once from letter where once like ? order by id")
			.param(once + "%")
			.query()
			.listOfRows();
	}

	/** Who was written to. */
	public List<String> told(String once) {
		return letters(once).stream().map((it) -> String.valueOf(it.get("person"))).toList();
	}

	@Override
	public void close() {
		this.people.forEach((it) -> this.jdbc.sql("delete from person_version where person_id = ?").param(it).update());
	}

}
