package almanac.registers.nonconformities;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import almanac.web.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The register as a list.
 */
@Component
class Listing {

	private final JdbcClient jdbc;

	Listing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Page<Nonconformity> page(Filter filter, int page, int size) {
		var conditions = new StringBuilder(" where 1 = 1");
		var values = new HashMap<String, Object>();
		put(conditions, values, "v.state = :state", "state", VersionRow.code(filter.state()));
		put(conditions, values, "v.grade = :grade", "grade", VersionRow.code(filter.grade()));
		put(conditions, values, "v.owner = :owner", "owner", filter.owner());
		put(conditions, values, "(n.raised_by = :concerning or v.owner = :concerning)", "concerning",
				filter.concerning());
		put(conditions, values,
				"(lower(n.id) like :text escape '!' or lower(n.reference) like :text escape '!' or"
						+ " lower(v.statement) like :text escape '!' or lower(v.requirement) like :text escape '!')",
				"text",
				StringUtils.hasText(filter.text())
						? "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%"
						: null);
		var total = this.jdbc.sql("select count(*) " + Versions.CURRENT + conditions)
			.params(values)
			.query(Long.class)
			.single();
		values.put("size", size);
		values.put("skipped", (long) page * size);
		var items = this.jdbc
			.sql("select n.*, v.* " + Versions.CURRENT + conditions
					+ " order by n.raised_at desc, n.id desc limit :size offset :skipped")
			.params(values)
			.query(VersionRow::read)
			.list();
		return new Page<>(items, page, size, total);
	}

	private static void put(StringBuilder conditions, Map<String, Object> values, String condition, String name,
			Object value) {
		if (value != null) {
			conditions.append(" and ").append(condition);
			values.put(name, value);
		}
	}

}
