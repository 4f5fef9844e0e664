package almanac.registers.nonconformities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.web.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The register as a list, for each person what that person may read.
 */
@Component
public class Listing {

	private static final String RUN = "'" + NonconformityId.RUN + "' || n.id";

	private static final String DUE = "(select min(s.due) from open_step s where s.business_key = " + RUN + ")";

	private static final String COLUMNS = "select n.*, v.*, " + DUE + " as due ";

	/* A year may have more than 9999. */
	private static final List<String> NUMBER = List.of("substring(n.id, 1, 7)", "length(n.id)", "n.id");

	private final JdbcClient jdbc;

	private final Rights rights;

	private final Clock clock;

	Listing(JdbcClient jdbc, Rights rights, Clock clock) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.clock = clock;
	}

	public Page<Listed> page(Filter filter, Order order, String person, int page, int size) {
		return page(seen(filter, person), order, page, size);
	}

	Page<Listed> page(Filter filter, Order order, int page, int size) {
		var values = new HashMap<String, Object>();
		return page(Versions.CURRENT + conditions(filter, values), values, order, page, size);
	}

	private Page<Listed> page(String from, Map<String, Object> values, Order order, int page, int size) {
		var total = this.jdbc.sql("select count(*) " + from).params(values).query(Long.class).single();
		values.put("size", size);
		values.put("skipped", (long) page * size);
		var items = this.jdbc.sql(COLUMNS + from + orderBy(order) + " limit :size offset :skipped")
			.params(values)
			.query(Listing::listed)
			.list();
		return new Page<>(items, page, size, total);
	}

	/**
	 * What the person raised or owns and somebody else has to go on with, the first due
	 * first.
	 */
	public Page<Listed> waitingForOthers(String person, int size) {
		var values = new HashMap<String, Object>(Map.of("person", person));
		var from = Versions.CURRENT + conditions(Filter.ALL.concerning(person), values) + " and exists (select 1"
				+ " from open_step s where s.business_key = " + RUN
				+ " and (s.assignee is null or s.assignee <> :person))";
		return page(from, values, new Order(Order.Column.DUE, false), 0, size);
	}

	/** The numbers of all, in order; cheap enough to hold for a whole register. */
	public List<NonconformityId> ids(Filter filter, Order order, String person) {
		var values = new HashMap<String, Object>();
		var from = Versions.CURRENT + conditions(seen(filter, person), values);
		return this.jdbc.sql("select n.id " + from + orderBy(order))
			.params(values)
			.query((row, index) -> new NonconformityId(row.getString(1)))
			.list();
	}

	/** Those with these numbers, in the order of the numbers. */
	public List<Listed> of(Collection<NonconformityId> ids) {
		var found = this.jdbc.sql(COLUMNS + Versions.CURRENT + " where n.id in (:ids)")
			.param("ids", ids.stream().map(NonconformityId::value).toList())
			.query(Listing::listed)
			.list()
			.stream()
			.collect(Collectors.toMap((it) -> it.nonconformity().id(), Function.identity()));
		return ids.stream().map(found::get).toList();
	}

	private Filter seen(Filter filter, String person) {
		return this.rights.readsAll(person) ? filter : filter.concerning(person);
	}

	private String conditions(Filter filter, Map<String, Object> values) {
		var conditions = new StringBuilder(" where 1 = 1");
		put(conditions, values, "v.state = :state", "state", VersionRow.code(filter.state()));
		put(conditions, values, "v.grade = :grade", "grade", VersionRow.code(filter.grade()));
		put(conditions, values, "v.owner = :owner", "owner", filter.owner());
		put(conditions, values, "(n.raised_by = :concerning or v.owner = :concerning)", "concerning",
				filter.concerning());
		put(conditions, values, RUN + " in (select s.business_key from open_step s where s.due < :now)", "now",
				filter.overdue() ? Timestamp.from(this.clock.instant()) : null);
		put(conditions, values,
				"(lower(n.id) like :text escape '!' or lower(n.reference) like :text escape '!' or"
						+ " lower(v.statement) like :text escape '!' or lower(v.requirement) like :text escape '!')",
				"text",
				StringUtils.hasText(filter.text())
						? "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%"
						: null);
		return conditions.toString();
	}

	private static void put(StringBuilder conditions, Map<String, Object> values, String condition, String name,
			Object value) {
		if (value != null) {
			conditions.append(" and ").append(condition);
			values.put(name, value);
		}
	}

	private static String orderBy(Order order) {
		var direction = order.descending() ? " desc" : " asc";
		return Stream
			.concat(sorted(order.by()).stream().map((it) -> it + direction + " nulls last"),
					NUMBER.stream().map((it) -> it + " desc"))
			.collect(Collectors.joining(", ", " order by ", ""));
	}

	private static List<String> sorted(Order.Column by) {
		return switch (by) {
			case NUMBER -> NUMBER;
			case GRADE -> List.of("case v.grade when 'minor' then 1 when 'major' then 2 end");
			case STATE ->
				List.of("case v.state when 'raised' then 1 when 'open' then 2 when 'closed' then 3 else 4 end");
			case OWNER -> List.of("(select lower(p.name) from person_version p"
					+ " where p.person_id = v.owner and p.valid_to is null)", "v.owner");
			case RAISED -> List.of("n.raised_at");
			case DUE -> List.of(DUE);
		};
	}

	private static Listed listed(ResultSet row, int index) throws SQLException {
		var due = row.getTimestamp("due");
		return new Listed(VersionRow.read(row, index), (due != null) ? due.toInstant() : null);
	}

}
