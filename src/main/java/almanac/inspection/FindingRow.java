package almanac.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import almanac.web.Code;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A finding as a row of the database and back.
 */
final class FindingRow {

	private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {
	};

	private static final ObjectMapper JSON = new ObjectMapper();

	private FindingRow() {
	}

	static KeptFinding read(ResultSet row, int index) throws SQLException {
		var persons = row.getString("persons");
		var kind = row.getString("kind");
		return new KeptFinding(row.getLong("id"), row.getString("rule"), row.getString("register"),
				row.getString("entry"), row.getString("words"), facts(row.getString("facts")),
				(persons == null || persons.isEmpty()) ? List.of() : List.of(persons.split(",")),
				Code.of(State.class, row.getString("state")), instant(row, "first_seen"), instant(row, "last_seen"),
				(kind == null) ? null : new KeptFinding.Decision(Code.of(State.class, kind), row.getString("reason"),
						row.getString("nonconformity"), row.getString("person"), instant(row, "decided_at")));
	}

	static String write(List<Fact> facts) {
		try {
			return JSON.writeValueAsString(facts);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Facts cannot be written as JSON: " + facts, ex);
		}
	}

	private static List<Fact> facts(String facts) {
		try {
			return JSON.readValue(facts, FACTS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("No facts: " + facts, ex);
		}
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
