package almanac.inspection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.web.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What inspections found, each finding once however often it is found.
 */
@Component
class Findings {

	private static final String SELECT = """
			select f.*, d.kind, d.reason, d.nonconformity, d.person, d.decided_at
			from inspection_finding f left join inspection_decision d on d.id = f.decision""";

	private final JdbcClient jdbc;

	Findings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps it: new, once more, or again after it was gone. What was dismissed opens
	 * again if its facts changed, what was raised if it was gone meanwhile.
	 */
	void keep(Rule rule, Finding finding, Instant now) {
		var facts = FindingRow.write(finding.facts());
		var values = new HashMap<String, Object>(Map.of("rule", rule.id(), "register", finding.register(), "entry",
				finding.entry(), "aspect", finding.aspect(), "words", finding.words(), "facts", facts, "persons",
				String.join(",", finding.persons()), "now", at(now)));
		var known = this.jdbc
			.sql(SELECT
					+ " where f.rule = :rule and f.register = :register and f.entry = :entry and f.aspect = :aspect")
			.params(values)
			.query(FindingRow::read)
			.optional();
		if (known.isPresent()) {
			values.put("id", known.get().id());
			values.put("state", next(known.get(), facts).code());
			this.jdbc.sql(
					"update inspection_finding set words = :words, facts = :facts, persons = :persons, state = :state, last_seen = :now where id = :id")
				.params(values)
				.update();
			this.jdbc.sql("delete from inspection_concern where finding = :id").params(values).update();
		}
		else {
			this.jdbc.sql(
					"insert into inspection_finding (rule, register, entry, aspect, words, facts, persons, state, first_seen, last_seen) values (:rule, :register, :entry, :aspect, :words, :facts, :persons, 'open', :now, :now)")
				.params(values)
				.update();
			values.put("id", this.jdbc.sql(
					"select id from inspection_finding where rule = :rule and register = :register and entry = :entry and aspect = :aspect")
				.params(values)
				.query(Long.class)
				.single());
		}
		Stream.concat(finding.also().stream(), Stream.of(finding.register()))
			.distinct()
			.forEach((it) -> this.jdbc.sql("insert into inspection_concern (finding, register) values (?, ?)")
				.params(values.get("id"), it)
				.update());
	}

	private State next(KeptFinding known, String facts) {
		var dismissed = known.decision() != null && known.decision().kind() == State.DISMISSED;
		return switch (known.state()) {
			case RAISED -> State.RAISED;
			case OPEN -> State.OPEN;
			case DISMISSED, GONE ->
				(dismissed && facts.equals(dismissedFacts(known.id()))) ? State.DISMISSED : State.OPEN;
		};
	}

	private String dismissedFacts(long finding) {
		return this.jdbc.sql(
				"select d.facts from inspection_decision d join inspection_finding f on f.decision = d.id where f.id = ?")
			.param(finding)
			.query(String.class)
			.single();
	}

	/** What the rule did not find since then is gone. */
	void forget(Rule rule, Instant since) {
		this.jdbc
			.sql("update inspection_finding set state = 'gone' where rule = ? and last_seen < ? and state <> 'gone'")
			.params(rule.id(), at(since))
			.update();
	}

	Page<KeptFinding> page(Wanted wanted, int page, int size) {
		var values = new LinkedHashMap<String, Object>();
		var where = where(wanted, values);
		var total = this.jdbc.sql("select count(*) from inspection_finding f" + where)
			.params(values)
			.query(Long.class)
			.single();
		values.put("size", size);
		values.put("skipped", (long) page * size);
		return new Page<>(this.jdbc
			.sql(SELECT + where + " order by f.rule, f.register, f.entry, f.id limit :size offset :skipped")
			.params(values)
			.query(FindingRow::read)
			.list(), page, size, total);
	}

	/** How many there are of each rule, in order of its id. */
	Map<String, Long> byRule(Wanted wanted) {
		var values = new LinkedHashMap<String, Object>();
		var counts = new LinkedHashMap<String, Long>();
		this.jdbc
			.sql("select f.rule, count(*) as amount from inspection_finding f" + where(wanted, values)
					+ " group by f.rule order by f.rule")
			.params(values)
			.query((row) -> {
				counts.put(row.getString("rule"), row.getLong("amount"));
			});
		return counts;
	}

	Optional<KeptFinding> find(long id, Wanted wanted) {
		var values = new LinkedHashMap<String, Object>();
		var where = where(wanted, values);
		values.put("id", id);
		return this.jdbc.sql(SELECT + where + " and f.id = :id").params(values).query(FindingRow::read).optional();
	}

	/**
	 * Whoever decides first decides: others wait here and find it decided.
	 * @return whether it was open
	 */
	boolean decide(long id, State state) {
		return this.jdbc.sql("update inspection_finding set state = ? where id = ? and state = 'open'")
			.params(state.code(), id)
			.update() == 1;
	}

	/** Keeps who decided, for ever. */
	void decided(long id, KeptFinding.Decision decision) {
		this.jdbc.sql(
				"insert into inspection_decision (finding, kind, reason, facts, nonconformity, person, decided_at) select id, ?, ?, facts, ?, ?, ? from inspection_finding where id = ?")
			.params(decision.kind().code(), decision.reason(), decision.nonconformity(), decision.person(),
					at(decision.at()), id)
			.update();
		this.jdbc.sql(
				"update inspection_finding set decision = (select max(id) from inspection_decision where finding = ?) where id = ?")
			.params(id, id)
			.update();
	}

	private static String where(Wanted wanted, Map<String, Object> values) {
		var where = new StringBuilder(" where 1 = 1");
		equal("state", (wanted.state() != null) ? wanted.state().code() : null, where, values);
		equal("rule", wanted.rule(), where, values);
		equal("register", wanted.register(), where, values);
		equal("entry", wanted.entry(), where, values);
		if (!wanted.hidden().isEmpty()) {
			values.put("hidden", wanted.hidden());
			where.append(
					" and not exists (select 1 from inspection_concern c where c.finding = f.id and c.register in (:hidden))");
		}
		return where.toString();
	}

	private static void equal(String column, String value, StringBuilder where, Map<String, Object> values) {
		if (value != null) {
			values.put(column, value);
			where.append(" and f.%1$s = :%1$s".formatted(column));
		}
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
