package almanac.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

import org.h2.api.Trigger;

/**
 * Keeps H2 from changing or deleting evidence; PostgreSQL does it in its own language. A
 * file, whose last two columns say who removed it and when, may get these once.
 */
public final class AppendOnly implements Trigger {

	private String table;

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
		this.table = table.toLowerCase(Locale.ROOT);
	}

	@Override
	public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
		if (!(this.table.equals("evidence_file") && after != null && marksRemoval(before, after))) {
			throw new SQLException("Evidence is append-only: %s on %s was refused."
				.formatted((after != null) ? "UPDATE" : "DELETE", this.table));
		}
	}

	private static boolean marksRemoval(Object[] before, Object[] after) {
		var facts = before.length - 2;
		return before[facts] == null && before[facts + 1] == null && after[facts] != null
				&& Arrays.equals(before, 0, facts, after, 0, facts);
	}

}
