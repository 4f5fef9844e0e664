package almanac.registers.nonconformities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import almanac.web.Code;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A version as a row of the database and back.
 */
final class VersionRow {

	private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {
	};

	private static final ObjectMapper JSON = new ObjectMapper();

	private VersionRow() {
	}

	/** What may differ from version to version, by column. */
	static Map<String, Object> content(Nonconformity it) {
		var content = new LinkedHashMap<String, Object>();
		content.put("state", it.state().code());
		content.put("statement", it.statement());
		content.put("requirement", it.requirement());
		content.put("source_kind", it.source().code());
		content.put("source_reference", it.sourceReference());
		content.put("objective_evidence", it.objectiveEvidence());
		content.put("scope", it.scope());
		content.put("personal_data", it.personalData());
		content.put("grade", code(it.grade()));
		content.put("owner", it.owner());
		content.put("causes", it.causes().isEmpty() ? null : write(it.causes()));
		content.put("effectiveness_date", it.effectivenessDate());
		content.put("certification_deadline", it.certificationDeadline());
		content.put("recurrence_of", (it.recurrenceOf() != null) ? it.recurrenceOf().value() : null);
		content.put("closed_at", (it.closedAt() != null) ? it.closedAt().atOffset(ZoneOffset.UTC) : null);
		return content;
	}

	static Nonconformity read(ResultSet row, int index) throws SQLException {
		var grade = row.getString("grade");
		var causes = row.getString("causes");
		var recurrenceOf = row.getString("recurrence_of");
		return new Nonconformity(new NonconformityId(row.getString("id")), row.getString("reference"),
				row.getString("raised_by"), row.getString("raised_by_name"), instant(row, "raised_at"),
				row.getObject("detected_on", LocalDate.class), Code.of(State.class, row.getString("state")),
				row.getString("statement"), row.getString("requirement"),
				Code.of(Source.class, row.getString("source_kind")), row.getString("source_reference"),
				row.getString("objective_evidence"), row.getString("scope"),
				row.getObject("personal_data", Boolean.class), (grade != null) ? Code.of(Grade.class, grade) : null,
				row.getString("owner"), (causes != null) ? rows(causes) : List.of(),
				row.getObject("effectiveness_date", LocalDate.class),
				row.getObject("certification_deadline", LocalDate.class),
				(recurrenceOf != null) ? new NonconformityId(recurrenceOf) : null, instant(row, "closed_at"),
				row.getInt("version"), instant(row, "valid_from"), instant(row, "valid_to"), row.getString("author"),
				row.getString("author_name"), row.getString("reason"));
	}

	/**
	 * @throws IllegalArgumentException if it is not a JSON array of objects
	 */
	static String causes(String text) {
		return write(rows(text));
	}

	private static List<Map<String, Object>> rows(String text) {
		try {
			return JSON.readValue(text, ROWS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(
					"Expected the causes as a JSON array of objects, found '%s'.".formatted(text), ex);
		}
	}

	private static String write(List<Map<String, Object>> rows) {
		try {
			return JSON.writeValueAsString(rows);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The causes cannot be written as JSON: " + rows, ex);
		}
	}

	static String code(Code code) {
		return (code != null) ? code.code() : null;
	}

	/* "A.5.18", "A 5.18" and "a.5.18" are one requirement. */
	static String requirementKey(String requirement) {
		return (requirement != null) ? requirement.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", ".") : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
